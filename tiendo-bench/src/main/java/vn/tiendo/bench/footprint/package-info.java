/** How much disk an event takes, and how much memory an application. */
@NullMarked
package vn.tiendo.bench.footprint;

import org.jspecify.annotations.NullMarked;
