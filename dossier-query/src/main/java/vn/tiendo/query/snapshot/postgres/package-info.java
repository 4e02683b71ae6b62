/** One state of the store: one read-only transaction on PostgreSQL. */
@NullMarked
package vn.tiendo.query.snapshot.postgres;

import org.jspecify.annotations.NullMarked;
