package vn.tiendo.query.dashboard.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** Parameters as they stand in an address. */
final class Addresses {
    private Addresses() {}

    /** An address with parameters, of which some may be none. */
    static String at(String path, String... parameters) {
        String all = Stream.of(parameters).filter(some -> !some.isEmpty()).collect(Collectors.joining("&"));
        String sign = all.isEmpty() ? "" : path.contains("?") ? "&" : "?";
        return path + sign + all;
    }

    static String of(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
