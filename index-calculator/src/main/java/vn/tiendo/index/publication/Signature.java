package vn.tiendo.index.publication;

import org.jspecify.annotations.Nullable;

/**
 * Who has something done, and why.
 *
 * @param by whoever answers for it
 * @param reason null where nothing is said
 */
public record Signature(String by, @Nullable String reason) {}
