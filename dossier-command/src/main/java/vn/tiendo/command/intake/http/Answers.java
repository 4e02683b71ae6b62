package vn.tiendo.command.intake.http;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.problem.http.Problem;

/** The answers of the door. They are JSON whatever the request accepts: what was done must be told. */
final class Answers {
    private Answers() {}

    /** Kafka holds all events. */
    static ResponseEntity<Object> accepted(Object body) {
        return ResponseEntity.accepted().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    /** Nothing was taken. Malformed input is a bad request; what is wrong in content cannot be processed. */
    static ResponseEntity<Object> refused(List<Shown.OfBatch> errors) {
        ProblemDetail problem =
                Problem.of(status(errors), "Nothing was taken; mend what errors list and send all of it again.");
        problem.setProperty("errors", errors.stream().limit(Shown.MOST).toList());
        return Problem.answer(problem);
    }

    private static HttpStatus status(List<Shown.OfBatch> errors) {
        Set<RejectionCode> codes = errors.stream().map(Shown.OfBatch::code).collect(Collectors.toSet());
        if (codes.contains(RejectionCode.MALFORMED)) {
            return HttpStatus.BAD_REQUEST;
        }
        return codes.contains(RejectionCode.NOT_ALLOWED) ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    static ResponseEntity<Object> tooLarge() {
        return Problem.answer(
                Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "A single event or a batch has at most 1 MiB; send smaller batches, or a stream of application/x-ndjson."));
    }

    static ResponseEntity<Object> tooSlow() {
        return Problem.answer(Problem.of(
                HttpStatus.REQUEST_TIMEOUT, "The body did not come in time; nothing was taken. Send it again."));
    }

    /** Nothing was read. */
    static ResponseEntity<Object> full() {
        return Problem.tryLater(Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Too much is being sent at once, and nothing of this was taken. Send it again in a few seconds."));
    }

    static ResponseEntity<Object> notAcknowledged() {
        return Problem.tryLater(Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Not all events were acknowledged in time; a part may be in. Send all again: repeating is safe."));
    }

    /** @param acknowledgedLines how many lines at the beginning need not be sent again */
    static ResponseEntity<Object> broken(long acknowledgedLines) {
        ProblemDetail problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The stream broke. Go on after the acknowledged lines; repeating is safe.");
        problem.setProperty("acknowledgedLines", acknowledgedLines);
        return Problem.tryLater(problem);
    }
}
