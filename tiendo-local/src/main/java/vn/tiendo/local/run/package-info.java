/** Starts both servers and the three applications in one process, and stops them in order. */
@NullMarked
package vn.tiendo.local.run;

import org.jspecify.annotations.NullMarked;
