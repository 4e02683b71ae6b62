/** Looks whether what must hold does, mostly by working it out once more in the plainest way. */
@NullMarked
package vn.tiendo.simulation.check;

import org.jspecify.annotations.NullMarked;
