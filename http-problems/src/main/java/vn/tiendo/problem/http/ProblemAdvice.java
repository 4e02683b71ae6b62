package vn.tiendo.problem.http;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Says every failure of an answer as a problem. An application makes one bean of it, or of a kind of it that knows more
 * exceptions: beside a second advice, the cause of an exception could win over the exception.
 */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Remedies remedies;

    public ProblemAdvice(Remedies remedies) {
        this.remedies = remedies;
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> storeUnavailable(Exception failure, HttpServletResponse response) throws Exception {
        logUncommitted(failure, response);
        return Problem.tryLater(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, remedies));
    }

    /** What nobody foresaw: null where there is nobody any more to be told. */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> fault(Exception bug, HttpServletResponse response) throws Exception {
        if (!response.isCommitted() && DisconnectedClientHelper.isClientDisconnectedException(bug)) {
            return null;
        }
        logUncommitted(bug, response);
        return Problem.answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, remedies));
    }

    private static void logUncommitted(Exception failure, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            // Half an answer must end as a broken connection, never as a shorter answer.
            throw failure;
        }
        LOG.error("A request could not be answered", failure);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return Problem.answer(
                body instanceof ProblemDetail problem
                        ? Problem.complete(problem, remedies)
                        : Problem.of(status, remedies),
                headers);
    }
}
