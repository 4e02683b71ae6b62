package vn.tiendo.audit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.tiendo.audit.Signatory;
import vn.tiendo.problem.Refusal;

/** Takes a request at its word: the name that it gives as the address asks for it, or else in a header. */
final class RequestSignatory implements Signatory {
    static final String HEADER = "X-Tiendo-User";
    static final String UNKNOWN = "unknown";
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,128}");

    @Override
    public String of(@Nullable String said) {
        String name = said == null ? header() : said;
        return name == null ? UNKNOWN : name;
    }

    private static @Nullable String header() {
        String given = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getHeader(HEADER)
                : null;
        return given == null ? null : name(given);
    }

    /** The server reads headers byte for byte; names are sent in UTF-8. */
    private static String name(String given) {
        String name = new String(given.getBytes(ISO_8859_1), UTF_8).strip();
        if (!NAME.matcher(name).matches()) {
            throw Refusal.invalidValue(HEADER, "\"" + HEADER + "\" is a name of 1 to 128 characters in UTF-8");
        }
        return name;
    }
}
