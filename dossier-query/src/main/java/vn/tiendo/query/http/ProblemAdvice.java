package vn.tiendo.query.http;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.tiendo.query.question.Refusal;

/** Says every failure of an answer as a problem. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String SECONDS_TO_WAIT = "5";
    private static final String TOO_MUCH =
            "The answer took too long; ask for less: one unit, a shorter period, or the whole list as text/csv.";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return answer(Problem.of(refusal));
    }

    @ExceptionHandler({QueryTimeoutException.class, TransactionTimedOutException.class})
    ResponseEntity<ProblemDetail> tookTooLong(Exception timeout) {
        LOG.warn("An answer took too long: {}", timeout.getMessage());
        ProblemDetail problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE);
        problem.setDetail(TOO_MUCH);
        return answer(problem);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> storeUnavailable(Exception failure, HttpServletResponse response) throws Exception {
        return failed(HttpStatus.SERVICE_UNAVAILABLE, failure, response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(InvalidParameterException unreadable) {
        return answer(Problem.of(HttpStatus.BAD_REQUEST));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception bug, HttpServletResponse response) throws Exception {
        return failed(HttpStatus.INTERNAL_SERVER_ERROR, bug, response);
    }

    private static ResponseEntity<ProblemDetail> failed(
            HttpStatus status, Exception failure, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            // A stream that breaks must end as a broken connection, never as a shorter list.
            throw failure;
        }
        LOG.error("A question could not be answered", failure);
        return answer(Problem.of(status));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // Whatever form was asked for, and even if that cannot be read.
        HttpHeaders all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        ProblemDetail problem = body instanceof ProblemDetail told ? Problem.complete(told) : Problem.of(status);
        return new ResponseEntity<>(problem, all, status);
    }
}
