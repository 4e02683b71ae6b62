package vn.tiendo.query.dashboard.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.tiendo.problem.http.Problem;

/**
 * Lets a form do something only where it stands on one of our own pages: what another site makes a reader's browser send is
 * refused. Browsers say where a form stood, and no page can make them say otherwise.
 */
final class SameOrigin implements HandlerInterceptor {
    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!READING.contains(request.getMethod()) && !isOurs(request)) {
            throw new ErrorResponseException(
                    HttpStatus.FORBIDDEN,
                    Problem.of(
                            HttpStatus.FORBIDDEN,
                            "This form was not sent from a page of this dashboard, so nothing was done. Open the page here and"
                                    + " fill it in again; programs use the addresses of the API."),
                    null);
        }
        return true;
    }

    /** Old browsers say only of which host the page was. */
    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        return site == null
                ? isOurs(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST))
                : site.equals("same-origin");
    }

    private static boolean isOurs(@Nullable String origin, @Nullable String host) {
        try {
            return origin != null && Objects.equals(URI.create(origin).getRawAuthority(), host);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
