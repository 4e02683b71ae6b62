package vn.tiendo.audit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.tiendo.audit.Signatory;
import vn.tiendo.problem.Refusal;

/**
 * The name of who is known by a token; where nobody is, a request is taken at its word: the name that it gives as the address
 * asks for it, or else in a header.
 */
final class RequestSignatory implements Signatory {
    static final String HEADER = "X-Tiendo-User";
    static final String UNKNOWN = "unknown";
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,128}");

    @Override
    public String of(@Nullable String said) {
        HttpServletRequest request = request();
        if (request == null) {
            return said == null ? UNKNOWN : said;
        }
        Principal known = request.getUserPrincipal();
        return known == null ? said(said, request) : known.getName();
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    private static String said(@Nullable String said, HttpServletRequest request) {
        if (said != null) {
            return said;
        }
        String given = request.getHeader(HEADER);
        return given == null ? UNKNOWN : name(given);
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
