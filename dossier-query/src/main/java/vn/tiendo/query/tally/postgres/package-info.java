/** The tally in PostgreSQL: differences, cells, sums, and what is still to be published. */
@NullMarked
package vn.tiendo.query.tally.postgres;

import org.jspecify.annotations.NullMarked;
