/** Bugs on purpose that a verification itself plants, each in a copy of a few classes, and sees caught. */
@NullMarked
package vn.tiendo.testing.planted;

import org.jspecify.annotations.NullMarked;
