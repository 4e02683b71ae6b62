/** The topic of alerts, written. */
@NullMarked
package vn.tiendo.query.alert.kafka;

import org.jspecify.annotations.NullMarked;
