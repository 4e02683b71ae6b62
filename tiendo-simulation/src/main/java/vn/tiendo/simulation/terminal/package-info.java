/** The simulation from the command line. */
@NullMarked
package vn.tiendo.simulation.terminal;

import org.jspecify.annotations.NullMarked;
