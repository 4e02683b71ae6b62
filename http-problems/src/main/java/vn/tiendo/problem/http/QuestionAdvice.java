package vn.tiendo.problem.http;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.tiendo.problem.Refusal;
import vn.tiendo.problem.RefusedContent;

/** Says also why a question is refused, for applications that are asked. */
@RestControllerAdvice
public class QuestionAdvice extends ProblemAdvice {
    private final Remedies remedies;

    public QuestionAdvice(Remedies remedies) {
        super(remedies);
        this.remedies = remedies;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        ProblemDetail problem = Problem.of(refusal);
        return refusal.reason() == Refusal.Reason.BUSY ? Problem.tryLater(problem) : Problem.answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedContent refused) {
        return Problem.answer(Problem.of(refused));
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(InvalidParameterException unreadable) {
        return Problem.answer(Problem.of(HttpStatus.BAD_REQUEST, remedies));
    }
}
