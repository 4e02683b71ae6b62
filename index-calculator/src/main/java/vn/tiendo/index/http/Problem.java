package vn.tiendo.index.http;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import vn.tiendo.index.question.Refusal;

/** Problem details (RFC 9457): what is wrong as a stable {@code code}, and in {@code detail} what to do instead. */
final class Problem {
    private static final String CODE = "code";
    private static final String PARAMETER = "parameter";
    private static final Map<HttpStatus, String> REMEDIES = Map.of(
            HttpStatus.BAD_REQUEST, "The address cannot be read; it must be percent-encoded UTF-8.",
            HttpStatus.NOT_FOUND, "There is nothing at this address; the ranking is at /api/v1/ranking.",
            HttpStatus.METHOD_NOT_ALLOWED, "This address is only read; use GET.",
            HttpStatus.NOT_ACCEPTABLE, "Answers are JSON: accept application/json.",
            HttpStatus.SERVICE_UNAVAILABLE, "The figures cannot be read just now; ask again in a few seconds.",
            HttpStatus.INTERNAL_SERVER_ERROR, "This is a fault of the service; its log tells more.");

    private Problem() {}

    /** A status with its own name as code, and the remedy for it. */
    static ProblemDetail of(HttpStatusCode status) {
        return complete(ProblemDetail.forStatus(status));
    }

    /** Adds to a problem what every problem here has. */
    static ProblemDetail complete(ProblemDetail problem) {
        HttpStatus status = HttpStatus.resolve(problem.getStatus());
        if (status != null) {
            problem.setProperty(CODE, status.name());
            problem.setDetail(REMEDIES.getOrDefault(status, problem.getDetail()));
        }
        return problem;
    }

    /** A refused question. */
    static ProblemDetail of(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(refusal), refusal.getMessage());
        problem.setProperty(CODE, refusal.reason().name());
        if (refusal.parameter() != null) {
            problem.setProperty(PARAMETER, refusal.parameter());
        }
        return problem;
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal.reason()) {
            case UNKNOWN_PARAMETER, INVALID_VALUE -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
        };
    }
}
