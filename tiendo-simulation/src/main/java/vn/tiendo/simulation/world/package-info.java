/** The installation in memory: topics, stores and tables as plain as can be, around the real rules. */
@NullMarked
package vn.tiendo.simulation.world;

import org.jspecify.annotations.NullMarked;
