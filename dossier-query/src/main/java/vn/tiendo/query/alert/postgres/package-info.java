/** Alerts, switches and subscriptions as tables on PostgreSQL. */
@NullMarked
package vn.tiendo.query.alert.postgres;

import org.jspecify.annotations.NullMarked;
