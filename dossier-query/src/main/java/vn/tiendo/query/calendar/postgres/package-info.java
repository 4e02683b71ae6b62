/** The national table of days that are not ordinary, in PostgreSQL. */
@NullMarked
package vn.tiendo.query.calendar.postgres;

import org.jspecify.annotations.NullMarked;
