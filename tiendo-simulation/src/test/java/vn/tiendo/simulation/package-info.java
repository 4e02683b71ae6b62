@NullMarked
package vn.tiendo.simulation;

import org.jspecify.annotations.NullMarked;
