package vn.tiendo.index.http;

import java.time.Duration;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.tiendo.index.question.Refusal;

/** Says every failure of an answer as a problem. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration LATER = Duration.ofSeconds(5);

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        return Problem.of(refusal);
    }

    @ExceptionHandler
    ProblemDetail unreadable(InvalidParameterException unreadable) {
        return Problem.of(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler({DataAccessException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> databaseAway(Exception failure) {
        LOG.error("The figures could not be read", failure);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(LATER.toSeconds()))
                .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE));
    }

    @ExceptionHandler
    ProblemDetail fault(Exception bug) {
        LOG.error("A question could not be answered", bug);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return new ResponseEntity<>(
                body instanceof ProblemDetail problem ? Problem.complete(problem) : Problem.of(status),
                headers,
                status);
    }
}
