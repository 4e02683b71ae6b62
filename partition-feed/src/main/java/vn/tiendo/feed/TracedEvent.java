package vn.tiendo.feed;

/**
 * An event whose trace is sampled.
 *
 * @param dossier its code
 * @param parent where the trace goes on, see {@link Traces}
 */
public record TracedEvent(String dossier, String parent) {}
