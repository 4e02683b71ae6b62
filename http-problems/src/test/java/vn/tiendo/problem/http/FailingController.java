package vn.tiendo.problem.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.tiendo.problem.Refusal;
import vn.tiendo.problem.RefusedContent;

/** Fails in every way in which a handler can. */
@RestController
class FailingController {
    static final String SECRET = "nobody may read this";

    @GetMapping(path = "/question", produces = MediaType.APPLICATION_JSON_VALUE)
    List<String> question(@RequestParam(defaultValue = "") List<String> unit) {
        return unit;
    }

    /** As JSON, and by its mapping as anything else. */
    @GetMapping("/answer")
    List<Integer> answer() {
        return List.of(1);
    }

    /** On which it is answered. */
    @GetMapping("/thread")
    String thread() {
        return Thread.currentThread().getName();
    }

    @GetMapping("/refused/{reason}")
    String refused(@PathVariable Refusal.Reason reason) {
        throw switch (reason) {
            case UNKNOWN_PARAMETER -> Refusal.unknownParameter("asof", List.of("asOf"));
            case INVALID_VALUE -> Refusal.invalidValue("asOf", "a day is written 2023-10-30");
            case NOT_FOUND -> Refusal.notFound("There is none.");
            case UNANSWERABLE -> Refusal.unanswerable("weekEnding", "Ask for a week that has ended.");
            case CONFLICT -> Refusal.conflict("Wait.");
            case STALE -> Refusal.stale("Read it again.");
            case FORMULA_CHANGED -> Refusal.formulaChanged("against", "Ask for a later day.");
            case BUSY -> Refusal.busy("Ask again.");
        };
    }

    @GetMapping("/content/{code}")
    String content(@PathVariable RefusedContent.Code code) {
        RefusedContent.Faults faults = new RefusedContent.Faults();
        faults.at("/days/0", code, "mend it");
        faults.inRow(3, null, code, "and this");
        faults.refuse();
        throw new IllegalStateException("was taken");
    }

    @GetMapping("/failed/{where}")
    String failed(@PathVariable String where) {
        throw switch (where) {
            case "statement" -> new DataAccessResourceFailureException(SECRET);
            case "begin" -> new CannotCreateTransactionException(SECRET);
            case "commit" -> new TransactionSystemException(SECRET);
            case "framework" -> new ResponseStatusException(HttpStatus.GONE, "it was eaten");
            // A refusal is answered as one only where it is thrown as one.
            default -> new IllegalStateException(SECRET, Refusal.notFound(SECRET));
        };
    }

    @GetMapping("/half")
    void half(HttpServletResponse response) throws IOException {
        response.getWriter().println("the first half");
        response.flushBuffer();
        throw new IllegalStateException("on the way");
    }

    @GetMapping("/dropped")
    void dropped(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @GetMapping("/dropped-and-kept")
    void kept(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem.keep(ResponseEntity.accepted().body("all the same"), request);
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
