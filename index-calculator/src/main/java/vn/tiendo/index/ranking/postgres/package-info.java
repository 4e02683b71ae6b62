/** Published rankings, in tables. */
@NullMarked
package vn.tiendo.index.ranking.postgres;

import org.jspecify.annotations.NullMarked;
