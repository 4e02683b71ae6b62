/** Why something is not answered, for what knows nothing of HTTP. */
@NullMarked
package vn.tiendo.problem;

import org.jspecify.annotations.NullMarked;
