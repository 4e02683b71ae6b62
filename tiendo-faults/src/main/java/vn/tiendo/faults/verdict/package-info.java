/** What must hold after each fault, worked out from what is stored. */
@NullMarked
package vn.tiendo.faults.verdict;

import org.jspecify.annotations.NullMarked;
