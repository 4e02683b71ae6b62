/** Flows, differences and re-appointments, read from and kept in PostgreSQL. */
@NullMarked
package vn.tiendo.query.lateness.postgres;

import org.jspecify.annotations.NullMarked;
