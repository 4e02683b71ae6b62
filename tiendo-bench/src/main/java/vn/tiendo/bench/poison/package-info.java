/** What events that cannot be used cost those among which they come. */
@NullMarked
package vn.tiendo.bench.poison;

import org.jspecify.annotations.NullMarked;
