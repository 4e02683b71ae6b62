package vn.tiendo.command.http;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457): a stable {@code code}, and in {@code detail} what to do instead. */
final class Problem {
    private static final String CODE = "code";
    private static final Map<HttpStatus, String> REMEDIES = Map.of(
            HttpStatus.BAD_REQUEST,
            "The request cannot be read; check its address, headers and parameters.",
            HttpStatus.NOT_FOUND,
            "There is nothing at this address; events go to POST /api/v1/dossier-events.",
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address does not take this method; the header Allow lists those it takes.",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Send application/cloudevents+json, application/cloudevents-batch+json or application/x-ndjson,"
                    + " not compressed; or application/json with headers ce-id, ce-source and so on.",
            HttpStatus.NOT_ACCEPTABLE,
            "Answers are JSON; accept application/json.",
            HttpStatus.SERVICE_UNAVAILABLE,
            "This cannot be done just now; try again in a few seconds.",
            HttpStatus.INTERNAL_SERVER_ERROR,
            "This is a fault of the service; its log tells more.");

    private Problem() {}

    /** A status with its own name as code, and the remedy for it. */
    static ProblemDetail of(HttpStatusCode status) {
        return complete(ProblemDetail.forStatus(status));
    }

    /** Adds to a problem what every problem here has. What the framework says may repeat the request; it goes. */
    static ProblemDetail complete(ProblemDetail problem) {
        HttpStatus status = HttpStatus.resolve(problem.getStatus());
        if (status != null) {
            problem.setProperty(CODE, status.name());
            problem.setDetail(REMEDIES.get(status));
        }
        return problem;
    }
}
