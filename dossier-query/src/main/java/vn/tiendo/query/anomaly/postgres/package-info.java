/** Contradictions, counted in PostgreSQL. */
@NullMarked
package vn.tiendo.query.anomaly.postgres;

import org.jspecify.annotations.NullMarked;
