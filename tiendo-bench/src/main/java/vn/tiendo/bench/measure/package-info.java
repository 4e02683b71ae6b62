/** What a measurement is: contestants that take turns, their samples, and how they compare. */
@NullMarked
package vn.tiendo.bench.measure;

import org.jspecify.annotations.NullMarked;
