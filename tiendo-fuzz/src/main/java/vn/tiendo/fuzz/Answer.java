package vn.tiendo.fuzz;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What came back. */
record Answer(int status, HttpHeaders headers, byte[] content) {
    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Its media type without parameters, empty where it has none. */
    String type() {
        return header("Content-Type")
                .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    boolean isJson() {
        return type().endsWith("json");
    }

    @Override
    public String toString() {
        return "%d %s\n  %s".formatted(status, type(), Probe.shortened(new String(content, StandardCharsets.UTF_8)));
    }
}
