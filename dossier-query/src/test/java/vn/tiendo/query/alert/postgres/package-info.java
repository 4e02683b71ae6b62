/** What is decided and kept, on a real PostgreSQL. */
@NullMarked
package vn.tiendo.query.alert.postgres;

import org.jspecify.annotations.NullMarked;
