package vn.tiendo.query.rules.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.catalogue.Procedure;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.rules.Enactment.Enacted;
import vn.tiendo.query.rules.RuleChange.Subject;
import vn.tiendo.query.rules.RuleLedger;

/** The catalogue of procedures: how long each may take by law, for dossiers that were promised nothing at receipt. */
@RestController
class ProcedureController {
    private static final int LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1_000;

    private final RuleLedger ledger;
    private final Versions versions;
    private final Amendments amendments;

    ProcedureController(RuleLedger ledger, Versions versions, Amendments amendments) {
        this.ledger = ledger;
        this.versions = versions;
        this.amendments = amendments;
    }

    /**
     * A page of the catalogue, by code.
     *
     * @param next the cursor of the page after it, null on the last one
     * @param version in which the catalogue was put last, 0 where it never was
     */
    record Page(List<Procedure> items, @Nullable String next, long version) {}

    @Endpoint(
            value = "How long each procedure may take by law.",
            asks = {"code.procedure", "field", "validOn", "cursor", "limit"},
            headers = "ETag")
    @GetMapping("/api/v1/procedures")
    ResponseEntity<Page> procedures(Question question) {
        question.allowing(Set.of("code", "field", "validOn", "cursor", "limit"));
        int limit = question.number("limit", 1, HIGHEST_LIMIT).orElse(LIMIT);
        long version = ledger.versionOf(Subject.procedures());
        List<Procedure> found = found(question, limit + 1);
        List<Procedure> items = found.subList(0, Math.min(limit, found.size()));
        String next = items.size() < found.size() ? ProcedureCursor.text(items.getLast()) : null;
        return ResponseEntity.ok().eTag(Long.toString(version)).body(new Page(items, next, version));
    }

    private List<Procedure> found(Question question, int limit) {
        Optional<String> code = question.value("code", text -> text);
        Optional<String> field = question.value("field", text -> text);
        Optional<LocalDate> day = question.day("validOn");
        Optional<Procedure> last = question.value("cursor", ProcedureCursor::read);
        return ledger.inForce().rulebook().catalogue().all().stream()
                .filter(procedure -> code.isEmpty() || procedure.code().equals(code.get()))
                .filter(procedure -> field.isEmpty() || procedure.field().equals(field.get()))
                .filter(procedure -> day.isEmpty() || procedure.validOn(day.get()))
                .filter(procedure -> last.isEmpty() || procedure.compareTo(last.get()) > 0)
                .limit(limit)
                .toList();
    }

    @Endpoint(
            value = "How the catalogue came to be what it is, newest first.",
            asks = {"cursor", "limit.versions"})
    @GetMapping("/api/v1/procedures/versions")
    Versions.Page versions(Question question) {
        return versions.page(Subject.procedures(), question);
    }

    /** Replaces the catalogue as a whole. */
    @Endpoint(
            value = "Puts the catalogue as a whole.",
            asks = {"by", "reason", "dryRun", "format.preview", "If-Match"},
            answers = {Enacted.class, PreviewAnswer.class},
            forms = "text/csv",
            headers = "ETag",
            takes = "procedures",
            refuses = {409, 412, 422})
    @PutMapping(path = "/api/v1/procedures", consumes = "text/csv")
    @Nullable ResponseEntity<Object> replace(Question question, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        question.allowing(Amendments.SIGNED_PARAMETERS);
        Signature signature = Signature.of(question);
        return amendments.answer(
                signature.amend(ProcedureRows.read(Body.text(request)), request), question, request, response);
    }
}
