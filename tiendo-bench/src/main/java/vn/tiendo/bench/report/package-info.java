/** Writes down what was measured, for machines and for people. */
@NullMarked
package vn.tiendo.bench.report;

import org.jspecify.annotations.NullMarked;
