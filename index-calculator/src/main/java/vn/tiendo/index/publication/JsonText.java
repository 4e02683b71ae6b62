package vn.tiendo.index.publication;

/** Writes JSON, equal text for equal values. */
@FunctionalInterface
public interface JsonText {
    String of(Object value);
}
