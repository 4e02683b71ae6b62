@NullMarked
package vn.tiendo.command.ingest.kafka;

import org.jspecify.annotations.NullMarked;
