@NullMarked
package vn.tiendo.query.calendar;

import org.jspecify.annotations.NullMarked;
