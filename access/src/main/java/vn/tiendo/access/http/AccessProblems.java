package vn.tiendo.access.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.problem.http.Problem;

/** Says as a problem that somebody is not let in, and what they can do. */
final class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Map<HttpStatus, String> REMEDIES = Map.of(
            HttpStatus.UNAUTHORIZED,
            "Send a token of the OpenID provider of this installation, as Authorization: Bearer …, that is meant for it and"
                    + " has not expired.",
            HttpStatus.FORBIDDEN,
            "Your roles do not include this; whoever gives roles in your OpenID provider can change that.",
            HttpStatus.SERVICE_UNAVAILABLE,
            "The keys of the OpenID provider cannot be read just now; send the same again in a few seconds.");

    private static final String API = "/api/";

    private final JsonMapper json;
    private final String login;

    AccessProblems(JsonMapper json) {
        this(json, "");
    }

    private AccessProblems(JsonMapper json, String login) {
        this.json = json;
        this.login = login;
    }

    /** The same where people can log in; empty where they cannot. */
    AccessProblems sendingTo(String login) {
        return new AccessProblems(json, login);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof ProviderAway) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            write(HttpStatus.SERVICE_UNAVAILABLE, response);
            return;
        }
        if (!login.isEmpty() && wantsPage(request)) {
            response.sendRedirect(request.getContextPath() + login);
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                failure instanceof OAuth2AuthenticationException ? "Bearer error=\"invalid_token\"" : "Bearer");
        write(HttpStatus.UNAUTHORIZED, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (wantsPage(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            write(HttpStatus.FORBIDDEN, response);
        }
    }

    /** A person in front of a browser, not a part of a page that renews itself. */
    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader("HX-Request") == null
                && !request.getRequestURI().startsWith(API);
    }

    private void write(HttpStatus status, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(Problem.of(status, REMEDIES.getOrDefault(status, ""))));
    }
}
