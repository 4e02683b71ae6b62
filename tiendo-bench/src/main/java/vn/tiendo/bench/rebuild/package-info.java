/** How fast all figures are worked out once more. */
@NullMarked
package vn.tiendo.bench.rebuild;

import org.jspecify.annotations.NullMarked;
