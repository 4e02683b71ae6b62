/** The working calendar over HTTP. */
@NullMarked
package vn.tiendo.query.calendar.http;

import org.jspecify.annotations.NullMarked;
