/** Component scores, in tables. */
@NullMarked
package vn.tiendo.index.component.postgres;

import org.jspecify.annotations.NullMarked;
