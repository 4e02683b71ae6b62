/** What the counts of the provinces are worth, and who is ahead. */
@NullMarked
package vn.tiendo.index.ranking;

import org.jspecify.annotations.NullMarked;
