package vn.tiendo.query.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.tiendo.problem.http.Problem;
import vn.tiendo.problem.http.QuestionAdvice;
import vn.tiendo.problem.http.Remedies;

/** Says also that an answer took too long: only here is the time for one limited. */
@RestControllerAdvice
class LongAnswerAdvice extends QuestionAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(LongAnswerAdvice.class);
    private static final String ASK_FOR_LESS =
            "The answer took too long; ask for less: one unit, a shorter period, or the whole list as text/csv.";

    LongAnswerAdvice(Remedies remedies) {
        super(remedies);
    }

    @ExceptionHandler({QueryTimeoutException.class, TransactionTimedOutException.class})
    ResponseEntity<Object> tookTooLong(Exception timeout) {
        LOG.warn("An answer took too long: {}", timeout.getMessage());
        return Problem.tryLater(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, ASK_FOR_LESS));
    }
}
