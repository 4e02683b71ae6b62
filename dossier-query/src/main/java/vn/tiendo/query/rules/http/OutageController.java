package vn.tiendo.query.rules.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.outage.Outage;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.rules.Amendment;
import vn.tiendo.query.rules.Enactment.Enacted;
import vn.tiendo.query.rules.RuleChange;
import vn.tiendo.query.rules.RuleChange.Subject;
import vn.tiendo.query.rules.RuleLedger;

/** Declared outages: systems that were down for a unit and all below it. */
@RestController
class OutageController {
    private static final int LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1_000;

    private final RuleLedger ledger;
    private final Versions versions;
    private final Amendments amendments;

    OutageController(RuleLedger ledger, Versions versions, Amendments amendments) {
        this.ledger = ledger;
        this.versions = versions;
        this.amendments = amendments;
    }

    /** A page of outages by their identifiers; {@code next} is the cursor of the one after it. */
    record Page(List<Outage> items, @Nullable String next) {}

    /** Those that count in a unit or in part of it: declared for it, above it, or below it. */
    @Endpoint(
            value = "Declared outages that count in a unit or in part of it.",
            asks = {"unit", "cursor", "limit"})
    @GetMapping("/api/v1/outages")
    Page outages(Question question) {
        question.allowing(Set.of("unit", "cursor", "limit"));
        String last = question.value("cursor", Texts::identifier).orElse("");
        int limit = question.number("limit", 1, HIGHEST_LIMIT).orElse(LIMIT);
        Optional<AgencyCode> unit = question.unit();
        List<Outage> found = all(outage -> unit.isEmpty() || concerns(outage, unit.get()))
                .filter(outage -> outage.id().compareTo(last) > 0)
                .limit(limit + 1L)
                .toList();
        List<Outage> items = found.subList(0, Math.min(limit, found.size()));
        return new Page(items, items.size() < found.size() ? items.getLast().id() : null);
    }

    private static boolean concerns(Outage outage, AgencyCode unit) {
        return outage.unit().isWithin(unit) || unit.isWithin(outage.unit());
    }

    private Stream<Outage> all(Predicate<Outage> wanted) {
        return ledger.inForce().rulebook().outages().all().filter(wanted);
    }

    @Endpoint(value = "One outage.", headers = "ETag")
    @GetMapping("/api/v1/outages/{id}")
    ResponseEntity<Outage> outage(@PathVariable("id") String id, Question question) {
        question.allowing(Set.of());
        long version = ledger.versionOf(Subject.outage(id));
        checkTold(id, question);
        return ResponseEntity.ok().eTag(Long.toString(version)).body(declared(id));
    }

    /** What concerns no unit of theirs is answered as what was never declared. */
    private void checkTold(String id, Question question) {
        check(id, unit -> question.scope().touches(unit));
    }

    /** What is declared for a unit of others is not theirs to void, nor to change into one of a unit of theirs. */
    private void checkTheirs(String id, Question question) {
        check(id, question.scope()::holds);
    }

    private void check(String id, Predicate<AgencyCode> known) {
        if (!versions.unitsOf(Subject.outage(id)).allMatch(known)) {
            throw notDeclared();
        }
    }

    private Outage declared(String id) {
        return all(outage -> outage.id().equals(id)).findFirst().orElseThrow(OutageController::notDeclared);
    }

    /** The same for all who may not be told more, so that it tells nothing of what others declared. */
    private static Refusal notDeclared() {
        return Refusal.notFound("There is no declared outage of that name; its versions may tell more.");
    }

    @Endpoint(
            value = "How it came to be what it is, newest first.",
            asks = {"cursor", "limit.versions"})
    @GetMapping("/api/v1/outages/{id}/versions")
    Versions.Page versions(@PathVariable("id") String id, Question question) {
        Versions.Page page = versions.page(Subject.outage(id), question);
        boolean told = versions.unitsOf(Subject.outage(id)).allMatch(question.scope()::touches);
        return told ? page : Versions.Page.EMPTY;
    }

    @Endpoint(
            value = "Declares an outage.",
            asks = {"dryRun", "format.preview", "If-Match"},
            answers = {Enacted.class, PreviewAnswer.class},
            forms = "text/csv",
            headers = "ETag",
            takes = "outage",
            refuses = {409, 412, 422})
    @PutMapping(path = "/api/v1/outages/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Nullable ResponseEntity<Object> declare(
            @PathVariable("id") String id, Question question, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        question.allowing(Amendments.PARAMETERS);
        OutageContent content = OutageContent.read(Question.parsed("id", id, Texts::identifier), Body.text(request));
        question.inScope(content.change().outage().unit());
        checkTheirs(id, question);
        return amendments.answer(content.signature().amend(content.change(), request), question, request, response);
    }

    @Endpoint(
            value = "Takes an outage back.",
            asks = {"by", "reason", "dryRun", "format.preview", "If-Match"},
            answers = {Enacted.class, PreviewAnswer.class},
            forms = "text/csv",
            headers = "ETag",
            refuses = {409, 412, 422})
    @DeleteMapping("/api/v1/outages/{id}")
    @Nullable ResponseEntity<Object> voided(
            @PathVariable("id") String id, Question question, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        question.allowing(Amendments.SIGNED_PARAMETERS);
        checkTheirs(id, question);
        RuleChange change = new RuleChange.OutageVoided(declared(id).id());
        Amendment amendment = Signature.of(question).amend(change, request);
        return amendments.answer(amendment, question, request, response);
    }
}
