/** What must hold in every world. */
@NullMarked
package vn.tiendo.simulation.invariant;

import org.jspecify.annotations.NullMarked;
