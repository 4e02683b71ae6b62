/** What happens in a virtual world, made from a seed before anything runs, so that parts of it can be left out. */
@NullMarked
package vn.tiendo.simulation.story;

import org.jspecify.annotations.NullMarked;
