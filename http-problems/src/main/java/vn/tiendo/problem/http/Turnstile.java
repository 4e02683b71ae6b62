package vn.tiendo.problem.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets in so many requests at once, so that what they take of memory has an end. Others wait for a moment, and are told to
 * come back. Health is always told.
 */
final class Turnstile extends OncePerRequestFilter {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String ALWAYS_OPEN = "/actuator";

    private final Semaphore free;
    private final JsonMapper json;
    private final Remedies remedies;

    Turnstile(int most, JsonMapper json, Remedies remedies) {
        this.free = new Semaphore(most, true);
        this.json = json;
        this.remedies = remedies;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ALWAYS_OPEN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!enter()) {
            sendAway(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            free.release();
        }
    }

    private boolean enter() {
        try {
            return free.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void sendAway(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Problem.SECONDS_TO_WAIT);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, remedies)));
    }
}
