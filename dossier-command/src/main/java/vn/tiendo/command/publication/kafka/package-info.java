/** The topic {@code dossier-events}, and the thread that keeps it up to date. */
@NullMarked
package vn.tiendo.command.publication.kafka;

import org.jspecify.annotations.NullMarked;
