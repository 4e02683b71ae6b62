/** Shows that answers are as documented. */
@NullMarked
package vn.tiendo.fuzz;

import org.jspecify.annotations.NullMarked;
