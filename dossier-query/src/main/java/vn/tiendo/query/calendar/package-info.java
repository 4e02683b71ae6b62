/** Working time: when offices are open, and when a promised processing time ends. */
@NullMarked
package vn.tiendo.query.calendar;

import org.jspecify.annotations.NullMarked;
