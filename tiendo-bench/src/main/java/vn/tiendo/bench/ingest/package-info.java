/** From the topic of lifecycle events into the event store. */
@NullMarked
package vn.tiendo.bench.ingest;

import org.jspecify.annotations.NullMarked;
