/** When a promised processing time ends. */
@NullMarked
package vn.tiendo.query.calendar;

import org.jspecify.annotations.NullMarked;
