/** Lifecycle events are read from their topic, decided in batches, and each of them is accounted for. */
@NullMarked
package vn.tiendo.command.ingest;

import org.jspecify.annotations.NullMarked;
