/** The whole index of a day: all six groups, totals, ranks and movements, as known now and as published. */
@NullMarked
package vn.tiendo.index.whole;

import org.jspecify.annotations.NullMarked;
