/** Figures of ranked units that were frozen, on PostgreSQL. */
@NullMarked
package vn.tiendo.query.unitranking.postgres;

import org.jspecify.annotations.NullMarked;
