/** The table {@code dossier_event}: Axon's storage engine on it, and its readers. */
@NullMarked
package vn.tiendo.command.eventstore.postgres;

import org.jspecify.annotations.NullMarked;
