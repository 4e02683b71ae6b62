@NullMarked
package vn.tiendo.query.calendar.postgres;

import org.jspecify.annotations.NullMarked;
