/** The inner parts that every event passes, one at a time, without servers. */
@NullMarked
package vn.tiendo.bench.inner;

import org.jspecify.annotations.NullMarked;
