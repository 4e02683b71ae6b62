/** Rejections on the topic {@code dossier-rejected}, and putting events back. */
@NullMarked
package vn.tiendo.command.rejection.kafka;

import org.jspecify.annotations.NullMarked;
