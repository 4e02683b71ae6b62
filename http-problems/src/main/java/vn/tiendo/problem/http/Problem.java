package vn.tiendo.problem.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import vn.tiendo.problem.Refusal;
import vn.tiendo.problem.RefusedContent;

/** Problem details (RFC 9457): what is wrong as a stable {@code code}, and in {@code detail} what to do instead. */
public final class Problem {
    private static final String CODE = "code";
    private static final String PARAMETER = "parameter";
    private static final String ERRORS = "errors";
    static final String SECONDS_TO_WAIT = "5";
    private static final String KEPT = ResponseEntity.class.getName();

    private Problem() {}

    /** A status with its own name as code. Whoever makes it may add members of its own. */
    public static ProblemDetail of(HttpStatus status, String remedy) {
        return coded(ProblemDetail.forStatusAndDetail(status, remedy), status.name());
    }

    /** A refused question. */
    static ProblemDetail of(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(refusal), refusal.getMessage());
        coded(problem, refusal.reason().name());
        if (refusal.parameter() != null) {
            problem.setProperty(PARAMETER, refusal.parameter());
        }
        return problem;
    }

    /** A refused content. */
    static ProblemDetail of(RefusedContent refused) {
        HttpStatus status = refused.malformed() ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT;
        ProblemDetail problem = of(status, "Nothing was changed; mend what errors list and send all of it again.");
        problem.setProperty(ERRORS, refused.shown().stream().map(ShownFault::of).toList());
        return problem;
    }

    /** A fault, of which nothing is said that is not known, whatever else an application writes as null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShownFault(@Nullable Long row, @Nullable String pointer, RefusedContent.Code code, String message) {
        static ShownFault of(RefusedContent.Fault fault) {
            return new ShownFault(fault.row(), fault.pointer(), fault.code(), fault.message());
        }
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal.reason()) {
            case UNKNOWN_PARAMETER, INVALID_VALUE -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case UNANSWERABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORMULA_CHANGED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** A status with its own name as code, and the application's remedy for it. */
    static ProblemDetail of(HttpStatusCode status, Remedies remedies) {
        return complete(ProblemDetail.forStatus(status), remedies);
    }

    /** Adds to a problem what every problem here has. */
    static ProblemDetail complete(ProblemDetail problem, Remedies remedies) {
        HttpStatus status = HttpStatus.resolve(problem.getStatus());
        if (status != null) {
            coded(problem, status.name());
            problem.setDetail(remedies.remedy(status, problem.getDetail()));
        }
        return problem;
    }

    private static ProblemDetail coded(ProblemDetail problem, String code) {
        problem.setProperty(CODE, code);
        return problem;
    }

    /** The answer that says it, whatever form was asked for: a failure is told. */
    public static ResponseEntity<Object> answer(ProblemDetail problem) {
        return answer(problem, HttpHeaders.EMPTY);
    }

    /** The answer that says it where the same may be tried again in a few seconds. */
    public static ResponseEntity<Object> tryLater(ProblemDetail problem) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return answer(problem, headers);
    }

    static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Keeps an answer for the case that the server drops it for an error of its own; it is then given all the same. */
    public static void keep(ResponseEntity<Object> answer, HttpServletRequest request) {
        request.setAttribute(KEPT, answer);
    }

    /** Null where none was kept. */
    static @Nullable ResponseEntity<?> kept(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof ResponseEntity<?> answer ? answer : null;
    }
}
