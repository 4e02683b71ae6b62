/** What is that worth, and who is ahead? */
@NullMarked
package vn.tiendo.index;

import org.jspecify.annotations.NullMarked;
