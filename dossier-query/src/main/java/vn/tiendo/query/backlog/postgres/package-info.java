/** The backlog on PostgreSQL, judged from the stored timelines. */
@NullMarked
package vn.tiendo.query.backlog.postgres;

import org.jspecify.annotations.NullMarked;
