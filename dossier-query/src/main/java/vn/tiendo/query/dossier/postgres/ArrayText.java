package vn.tiendo.query.dossier.postgres;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One array as text, for where a statement takes an array of arrays: those of PostgreSQL are rectangular. */
final class ArrayText {
    private ArrayText() {}

    /** Names and numbers, which need no quotation marks. */
    static String of(List<? extends @Nullable Object> plain) {
        return plain.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Codes, which hold no quotation marks but may read {@code NULL}. */
    static String ofCodes(List<?> codes) {
        return codes.isEmpty()
                ? "{}"
                : codes.stream().map(String::valueOf).collect(Collectors.joining("\",\"", "{\"", "\"}"));
    }
}
