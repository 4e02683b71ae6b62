/** The tree of units, found in the figures on PostgreSQL. */
@NullMarked
package vn.tiendo.query.unit.postgres;

import org.jspecify.annotations.NullMarked;
