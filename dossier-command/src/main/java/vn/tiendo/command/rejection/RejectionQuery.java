package vn.tiendo.command.rejection;

import org.jspecify.annotations.Nullable;
import vn.tiendo.command.dossier.RejectionCode;

/**
 * Which rejections one wants to see, newest first.
 *
 * @param source only what this source told, null for all
 * @param code only what was refused for this reason, null for all
 * @param handling only what this became of, null for all
 * @param before only those with lower numbers
 * @param limit the most of the answer
 */
public record RejectionQuery(
        @Nullable String source,
        @Nullable RejectionCode code,
        @Nullable Handling handling,
        long before,
        int limit) {}
