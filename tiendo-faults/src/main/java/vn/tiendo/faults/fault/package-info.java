/** What breaks, one class each. */
@NullMarked
package vn.tiendo.faults.fault;

import org.jspecify.annotations.NullMarked;
