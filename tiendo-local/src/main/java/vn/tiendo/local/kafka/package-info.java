/** A Kafka broker inside this process whose log outlives it. */
@NullMarked
package vn.tiendo.local.kafka;

import org.jspecify.annotations.NullMarked;
