/** Who asks, and what may be told to them? */
@NullMarked
package vn.tiendo.access;

import org.jspecify.annotations.NullMarked;
