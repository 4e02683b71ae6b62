/** The rules, their versions and a change of them, in PostgreSQL. */
@NullMarked
package vn.tiendo.query.rules.postgres;

import org.jspecify.annotations.NullMarked;
