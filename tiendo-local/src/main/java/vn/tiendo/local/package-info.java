/** How it all starts on one machine. */
@NullMarked
package vn.tiendo.local;

import org.jspecify.annotations.NullMarked;
