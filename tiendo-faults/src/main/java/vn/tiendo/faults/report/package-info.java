/** What was found, for people. */
@NullMarked
package vn.tiendo.faults.report;

import org.jspecify.annotations.NullMarked;
