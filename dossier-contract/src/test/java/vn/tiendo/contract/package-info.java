/** Does the contract hold against real figures? */
@NullMarked
package vn.tiendo.contract;

import org.jspecify.annotations.NullMarked;
