package vn.tiendo.command.http;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Says every failure of an answer as a problem. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String SECONDS_TO_WAIT = "5";

    @ExceptionHandler({DataAccessException.class, CannotCreateTransactionException.class})
    ResponseEntity<Object> storeUnavailable(Exception failure, HttpServletResponse response) throws Exception {
        return failed(HttpStatus.SERVICE_UNAVAILABLE, failure, response);
    }

    /** @return null where there is nobody any more to be told */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> fault(Exception bug, HttpServletResponse response) throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(bug)) {
            return null;
        }
        return failed(HttpStatus.INTERNAL_SERVER_ERROR, bug, response);
    }

    private static ResponseEntity<Object> failed(HttpStatus status, Exception failure, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            // Half an answer must end as a broken connection, never as a short answer.
            throw failure;
        }
        LOG.error("A request could not be answered", failure);
        HttpHeaders headers = new HttpHeaders();
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return answer(Problem.of(status), headers, status);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                body instanceof ProblemDetail problem ? Problem.complete(problem) : Problem.of(status),
                headers,
                status);
    }

    /** Whatever the request accepts, a failure is told. */
    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers, HttpStatusCode status) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
