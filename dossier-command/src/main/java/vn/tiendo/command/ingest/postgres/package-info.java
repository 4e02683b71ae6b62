/** How far the topic {@code dossier-lifecycle} was read. */
@NullMarked
package vn.tiendo.command.ingest.postgres;

import org.jspecify.annotations.NullMarked;
