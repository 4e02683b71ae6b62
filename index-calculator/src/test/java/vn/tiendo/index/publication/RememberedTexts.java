package vn.tiendo.index.publication;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;

/** Texts that are equal for equal values, and can be read back by who wrote them. */
public final class RememberedTexts implements JsonText {
    private final Map<String, Object> values = new HashMap<>();

    @Override
    public String of(Object value) {
        String text = value.toString();
        values.put(text, value);
        return text;
    }

    /** What was written so. */
    public Object read(String text) {
        return requireNonNull(values.get(text), text);
    }
}
