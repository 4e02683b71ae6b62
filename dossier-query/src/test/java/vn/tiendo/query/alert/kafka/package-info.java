/** What the topic is told. */
@NullMarked
package vn.tiendo.query.alert.kafka;

import org.jspecify.annotations.NullMarked;
