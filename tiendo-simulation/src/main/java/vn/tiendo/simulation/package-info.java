/** Drives the pure core of all three applications through virtual worlds made from seeds: no threads, no clock, no I/O. */
@NullMarked
package vn.tiendo.simulation;

import org.jspecify.annotations.NullMarked;
