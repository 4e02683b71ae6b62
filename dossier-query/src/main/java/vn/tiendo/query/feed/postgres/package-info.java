/** How far the event store is known, in PostgreSQL. */
@NullMarked
package vn.tiendo.query.feed.postgres;

import org.jspecify.annotations.NullMarked;
