/** Facts on PostgreSQL, found by when they were stored. */
@NullMarked
package vn.tiendo.query.changes.postgres;

import org.jspecify.annotations.NullMarked;
