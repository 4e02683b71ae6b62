/** The provinces of Viet Nam by day: 63 until 30 June 2025, 34 from then on. */
@NullMarked
package vn.tiendo.contract.province;

import org.jspecify.annotations.NullMarked;
