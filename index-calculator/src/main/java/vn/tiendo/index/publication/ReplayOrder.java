package vn.tiendo.index.publication;

import java.time.LocalDate;

/**
 * Messages that are to be sent again as they are.
 *
 * @param from the first as-of day
 * @param to the last one
 */
public record ReplayOrder(LocalDate from, LocalDate to, Signature signature) {}
