package vn.tiendo.access.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
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

    private final JsonMapper json;

    AccessProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            write(HttpStatus.SERVICE_UNAVAILABLE, response);
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
        write(HttpStatus.FORBIDDEN, response);
    }

    private void write(HttpStatus status, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(Problem.of(status, REMEDIES.getOrDefault(status, ""))));
    }
}
