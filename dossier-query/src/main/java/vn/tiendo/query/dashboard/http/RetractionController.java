package vn.tiendo.query.dashboard.http;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.clearing.NotReached;
import vn.tiendo.query.clearing.Retracting;
import vn.tiendo.query.clearing.Retracting.Reason;
import vn.tiendo.query.clearing.Signature;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.dashboard.Form;
import vn.tiendo.query.dashboard.Outcome;
import vn.tiendo.query.question.Question;

/** A fact is taken back: what it is and what follows is shown first, and who takes it back says why. */
@Controller
class RetractionController {
    private static final Logger LOG = LoggerFactory.getLogger(RetractionController.class);
    private static final String ADDRESS = "/dossiers/{code}/retraction";
    private static final String SOURCE = "source";
    private static final String ID = "id";
    private static final int OK = 200;

    private final DossierPage dossiers;
    private final Retracting retracting;
    private final Pages pages;
    private final Clock clock;

    RetractionController(DossierPage dossiers, Retracting retracting, Pages pages, Clock clock) {
        this.dossiers = dossiers;
        this.retracting = retracting;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param address of the form */
    private record Wanted(DossierCode dossier, Asked asked, LifecycleEvent fact, String address) {}

    private Wanted wanted(String code, Question question) {
        DossierCode dossier = Question.parsed("code", code, DossierCode::new);
        Asked asked = Asked.of(question, Set.of(SOURCE, ID));
        String source = question.value(SOURCE, text -> text).orElse("");
        String id = question.value(ID, text -> text).orElse("");
        LifecycleEvent fact = dossiers.retractable(dossier, source, id, question.scope())
                .orElseThrow(() -> Refusal.notFound("There is no such fact of dossier " + dossier
                        + " to take back, or it was taken back already."));
        String which = Addresses.of(Map.of(SOURCE, List.of(source), ID, List.of(id)));
        return new Wanted(dossier, asked, fact, "/dossiers/" + dossier + "/retraction?" + which);
    }

    @GetMapping(ADDRESS)
    ResponseEntity<String> ask(@PathVariable("code") String code, Question question, Reader reader) {
        return page(OK, wanted(code, question), reader, Form.EMPTY);
    }

    @PostMapping(ADDRESS)
    ResponseEntity<String> takeBack(@PathVariable("code") String code, Question question, Reader reader) {
        Wanted wanted = wanted(code, question.ofForm(Form.FIELDS));
        Form form = Form.of(question);
        Reason reason = form.choice("reason", Question.oneOf(Reason.class));
        Signature signature = new Signature(form.by(), form.why());
        return !form.isWrong() && isTaken(wanted.fact(), reason, signature, form)
                ? ClearingController.after(
                        wanted.asked().dossier(wanted.dossier()), new Outcome(Map.of("takenBack", 1), Map.of()))
                : page(form.status(), wanted, reader, form);
    }

    private boolean isTaken(LifecycleEvent fact, @Nullable Reason reason, Signature signature, Form form) {
        try {
            boolean taken = retracting.retract(
                    fact,
                    UUID.randomUUID().toString(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    Objects.requireNonNull(reason),
                    signature);
            if (!taken) {
                form.wrong("away", "form.notTaken");
            }
            return taken;
        } catch (NotReached away) {
            LOG.warn("A fact could not be taken back: {}", away.getMessage());
            form.wrong("away", retracting.recording().isKnown() ? "form.away" : "form.notSet");
            return false;
        }
    }

    private ResponseEntity<String> page(int status, Wanted wanted, Reader reader, Form form) {
        Map<String, Object> values = new HashMap<>();
        values.put("asked", wanted.asked());
        values.put("dossier", wanted.dossier());
        values.put("event", wanted.fact());
        values.put("reasons", Retracting.reasons());
        values.put("known", retracting.recording().isKnown());
        values.put("here", wanted.address());
        values.put("form", form);
        values.put("d", dossiers.words(reader));
        return pages.page(HttpStatusCode.valueOf(status), "retraction", reader, values);
    }
}
