/** What one-stop shops tell while things break, and what of it was acknowledged. */
@NullMarked
package vn.tiendo.faults.load;

import org.jspecify.annotations.NullMarked;
