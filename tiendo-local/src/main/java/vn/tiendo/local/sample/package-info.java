/** A year in the life of imagined one-stop shops, the same every time, told event by event. */
@NullMarked
package vn.tiendo.local.sample;

import org.jspecify.annotations.NullMarked;
