package vn.tiendo.query.dashboard.http;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.alert.AlertLedger;
import vn.tiendo.query.dashboard.AlertsView;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.dashboard.Form;
import vn.tiendo.query.dashboard.Outcome;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.UnitRegister;

/** The alerts of a unit, which kinds are told, and to whom; and the form in which that is changed. */
@Controller
class AlertsController {
    private static final String NAME = "alerts";
    private static final String ADDRESS = "/units/{code}/alerts";

    private final AlertLedger ledger;
    private final AlertsForm form;
    private final UnitRegister units;
    private final Snapshot snapshot;
    private final Pages pages;

    AlertsController(AlertLedger ledger, AlertsForm form, UnitRegister units, Snapshot snapshot, Pages pages) {
        this.ledger = ledger;
        this.form = form;
        this.units = units;
        this.snapshot = snapshot;
        this.pages = pages;
    }

    private record Wanted(AgencyCode unit, Asked asked, Outcome before) {
        private String address() {
            return "/units/" + unit + "/alerts";
        }
    }

    private static Wanted wanted(String code, Question question) {
        return new Wanted(question.unit(code), Asked.of(question, Outcome.PARAMETERS), Outcome.of(question));
    }

    @GetMapping(ADDRESS)
    ResponseEntity<String> alerts(@PathVariable("code") String code, Question question, Reader reader) {
        Wanted wanted = wanted(code, question);
        return snapshot.read(
                freshness -> pages.page(NAME, wanted.asked(), reader, freshness, values(wanted, Form.EMPTY)));
    }

    @PostMapping(ADDRESS)
    ResponseEntity<String> change(@PathVariable("code") String code, Question question, Reader reader) {
        Wanted wanted = wanted(code, question.ofForm(Form.FIELDS));
        Form filled = Form.of(question);
        return form.take(wanted.unit(), filled)
                .map(outcome -> ClearingController.after(wanted.address(), outcome))
                .orElseGet(() ->
                        pages.again(NAME, wanted.asked(), reader, filled, snapshot.read(_ -> values(wanted, filled))));
    }

    private Map<String, Object> values(Wanted wanted, Form filled) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "view",
                AlertsView.of(
                        wanted.unit(),
                        wanted.asked(),
                        units.registry(),
                        ledger,
                        form.switches(),
                        form.subscriptions()));
        values.put("kinds", AlertKind.values());
        values.put("states", AlertsForm.State.values());
        values.put("before", wanted.before());
        values.put("form", filled);
        values.put("here", wanted.address());
        values.put("zone", form.clock().getZone());
        return values;
    }
}
