/** The topic {@code dossier-lifecycle}, from where events are read. */
@NullMarked
package vn.tiendo.command.ingest.kafka;

import org.jspecify.annotations.NullMarked;
