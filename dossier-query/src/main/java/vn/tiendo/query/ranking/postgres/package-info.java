/** What was published, as tables on PostgreSQL. */
@NullMarked
package vn.tiendo.query.ranking.postgres;

import org.jspecify.annotations.NullMarked;
