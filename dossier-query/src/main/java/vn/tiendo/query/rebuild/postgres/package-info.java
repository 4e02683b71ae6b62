/** Rebuilds in PostgreSQL. */
@NullMarked
package vn.tiendo.query.rebuild.postgres;

import org.jspecify.annotations.NullMarked;
