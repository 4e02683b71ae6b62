/** How does it all start on one machine? */
@NullMarked
package vn.tiendo.local;

import org.jspecify.annotations.NullMarked;
