package vn.tiendo.command.intake.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Attributes of an event in binary mode, from the headers of a request (CloudEvents HTTP binding 1.0.2, 3.1.3). */
final class CloudEventHeaders {
    private static final String PREFIX = "ce-";
    private static final int HEXADECIMAL = 16;

    private CloudEventHeaders() {}

    /** @return no attribute at all where the request is not in binary mode */
    static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String header : Collections.list(request.getHeaderNames())) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                attributes.put(name.substring(PREFIX.length()), decoded(unquoted(request.getHeader(header))));
            }
        }
        if (!attributes.isEmpty()) {
            attributes.put("datacontenttype", request.getContentType());
        }
        return attributes;
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value;
    }

    /** Percent-encoded UTF-8. What is no percent-encoding stays as it is. */
    private static String decoded(String value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
        for (int i = 0; i < value.length(); i++) {
            if (isEncoded(value, i)) {
                bytes.write(Integer.parseInt(value, i + 1, i + 3, HEXADECIMAL));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(value.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isEncoded(String value, int i) {
        return value.charAt(i) == '%'
                && i + 2 < value.length()
                && Character.digit(value.charAt(i + 1), HEXADECIMAL) >= 0
                && Character.digit(value.charAt(i + 2), HEXADECIMAL) >= 0;
    }
}
