package vn.tiendo.command.rejection.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.access.CurrentCaller;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.NotAcknowledged;
import vn.tiendo.command.rejection.Discarding;
import vn.tiendo.command.rejection.FiledRejection;
import vn.tiendo.command.rejection.Handling;
import vn.tiendo.command.rejection.PuttingBack;
import vn.tiendo.command.rejection.RejectionQuery;
import vn.tiendo.command.rejection.Rejections;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.http.Problem;

/** What could not be used: to be listed, and put back. */
@RestController
@RequestMapping("/api/v1/rejections")
class RejectionsController {
    private static final int LONGEST_PAGE = 1_000;
    private static final int MOST_SENDERS = 100;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_REASON = 512;
    private static final String NO_TEXT =
            "\"by\" is a name of 1 to 128 characters, \"reason\" has 1 to 512; none is a control character.";
    private static final String NO_REJECTION = "There is no such rejection; GET /api/v1/rejections.";

    private final Rejections rejections;
    private final PuttingBack puttingBack;
    private final Discarding discarding;
    private final Clock clock;
    private final MeterRegistry meters;
    private final CurrentCaller caller;

    RejectionsController(
            Rejections rejections,
            PuttingBack puttingBack,
            Discarding discarding,
            Clock clock,
            MeterRegistry meters,
            CurrentCaller caller) {
        this.rejections = rejections;
        this.puttingBack = puttingBack;
        this.discarding = discarding;
        this.clock = clock;
        this.meters = meters;
        this.caller = caller;
        List.of(PuttingBack.Outcome.values()).forEach(this::retries);
    }

    private Counter retries(PuttingBack.Outcome outcome) {
        return Counter.builder("tiendo.rejections.retries")
                .description("times that somebody asked for a rejection to be put back")
                .tag("outcome", outcome.name())
                .register(meters);
    }

    /**
     * Newest first.
     *
     * @param cursor the {@code next} of the page before
     */
    @Endpoint(
            value = "What could not be used, newest first.",
            asks = {"source.rejected", "code", "handling", "cursor", "limit"},
            answers = RejectionPage.class)
    @GetMapping
    ResponseEntity<Object> list(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable RejectionCode code,
            @RequestParam(required = false) @Nullable Handling handling,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long cursor,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            return problem(HttpStatus.BAD_REQUEST, "The limit is from 1 to " + LONGEST_PAGE + ".");
        }
        if (source == null && !caller.now().overseesSources()) {
            return problem(HttpStatus.BAD_REQUEST, "Name one of your sources, as in source=/one-stop-shops/H09.");
        }
        List<FiledRejection> found = isTheirs(source)
                ? rejections.find(new RejectionQuery(source, code, handling, cursor, limit))
                : List.of();
        return ResponseEntity.ok(RejectionPage.of(found, limit));
    }

    /** Of what others tell, nothing was refused here. */
    private boolean isTheirs(@Nullable String source) {
        return source == null || caller.now().overseesSources() || caller.now().speaksFor(source);
    }

    /** How much waits, since when, and why. */
    @Endpoint("How much waits, since when, and why.")
    @GetMapping("/summary")
    QuarantineAnswer summary() {
        return QuarantineAnswer.of(rejections.quarantine());
    }

    /** Who tells what cannot be used, and how often: what waits of the last 30 days. */
    @Endpoint("Who tells what cannot be used, and how often.")
    @GetMapping("/senders")
    SendersAnswer senders() {
        return SendersAnswer.of(rejections.senders(MOST_SENDERS));
    }

    /** It waits no longer. What is taken from the pile for good needs a name and a reason. */
    @Endpoint(
            value = "Decides that an event is not needed.",
            asks = {"by.discard", "reason.discard"},
            status = 204)
    @PostMapping("/{id}/discard")
    ResponseEntity<Object> discard(@PathVariable long id, @RequestParam String by, @RequestParam String reason) {
        if (!isText(by, LONGEST_NAME) || !isText(reason, LONGEST_REASON)) {
            return problem(HttpStatus.BAD_REQUEST, NO_TEXT);
        }
        return discarding.discard(id, clock.instant(), by, reason)
                ? ResponseEntity.noContent().build()
                : problem(HttpStatus.NOT_FOUND, NO_REJECTION);
    }

    @Endpoint(
            value = "Puts an event back on its topic.",
            asks = {"by", "reason"},
            status = 204,
            refuses = 409)
    @PostMapping("/{id}/retry")
    ResponseEntity<Object> retry(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String reason) {
        if (!isText(by, LONGEST_NAME) || !isText(reason, LONGEST_REASON)) {
            return problem(HttpStatus.BAD_REQUEST, NO_TEXT);
        }
        try {
            PuttingBack.Outcome outcome = puttingBack.putBack(id, clock.instant(), by, reason);
            retries(outcome).increment();
            return switch (outcome) {
                case PUT_BACK -> ResponseEntity.noContent().build();
                case NOT_KEPT ->
                    problem(
                            HttpStatus.CONFLICT,
                            "The event is not kept: it may hold personal data, or is too old. Tell it again, mended.");
                case UNKNOWN -> problem(HttpStatus.NOT_FOUND, NO_REJECTION);
            };
        } catch (NotAcknowledged e) {
            return Problem.tryLater(Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "The event may be back or not. Try again: repeating is safe."));
        }
    }

    private static boolean isText(@Nullable String text, int longest) {
        return text == null
                || !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
        return Problem.answer(Problem.of(status, detail));
    }
}
