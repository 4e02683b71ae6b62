/** Measures how fast Tiendo is, beside what one would build instead. */
@NullMarked
package vn.tiendo.bench;

import org.jspecify.annotations.NullMarked;
