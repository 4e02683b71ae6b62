/** What the counts are worth: score formulas, indexes and rankings of the provinces. */
@NullMarked
package vn.tiendo.contract.ranking;

import org.jspecify.annotations.NullMarked;
