package vn.tiendo.query.rebuild.http;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.audit.Signatory;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.rebuild.Rebuild;
import vn.tiendo.query.rebuild.Rebuilds;

/** Asks for rebuilds, and tells how far they are. */
@RestController
@RequestMapping(RebuildController.PATH)
class RebuildController {
    static final String PATH = "/api/v1/rebuilds";
    private static final int LATEST = 100;
    private static final int LONGEST_TEXT = 256;

    private final Rebuilds rebuilds;
    private final Signatory signatory;
    private final InstantSource clock;

    RebuildController(Rebuilds rebuilds, Signatory signatory, InstantSource clock) {
        this.rebuilds = rebuilds;
        this.signatory = signatory;
        this.clock = clock;
    }

    @Endpoint(
            value = "Asks that everything is counted once more.",
            asks = {"by.rebuild", "reason.rebuild"},
            status = 202,
            headers = "Location",
            refuses = 409)
    @PostMapping
    ResponseEntity<RebuildAnswer> request(Question question) {
        question.allowing(Set.of("by", "reason"));
        String by = signatory.of(question.value("by", RebuildController::text).orElse(null));
        String reason = question.value("reason", RebuildController::text).orElse("asked for");
        Rebuild rebuild = rebuilds.request(by, reason);
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + rebuild.id()))
                .body(answer(rebuild));
    }

    private static String text(String given) {
        if (given.isBlank() || given.length() > LONGEST_TEXT || given.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("1 to " + LONGEST_TEXT + " characters without line breaks are meant");
        }
        return given;
    }

    @Endpoint("The latest rebuilds.")
    @GetMapping
    Latest latest(Question question) {
        question.allowing(Set.of());
        return new Latest(rebuilds.latest(LATEST).stream().map(this::answer).toList());
    }

    /** The newest first. */
    record Latest(List<RebuildAnswer> items) {}

    @Endpoint("How far a rebuild is.")
    @GetMapping("/{id}")
    RebuildAnswer one(@PathVariable("id") String id, Question question) {
        question.allowing(Set.of());
        long number = Question.parsed("id", id, Long::valueOf);
        return rebuilds.find(number)
                .map(this::answer)
                .orElseThrow(() -> Refusal.notFound("There is no rebuild " + number + "; see " + PATH + "."));
    }

    private RebuildAnswer answer(Rebuild rebuild) {
        return RebuildAnswer.of(rebuild, clock.instant());
    }
}
