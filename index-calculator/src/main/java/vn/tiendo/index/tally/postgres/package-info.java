/** The tally's tables. */
@NullMarked
package vn.tiendo.index.tally.postgres;

import org.jspecify.annotations.NullMarked;
