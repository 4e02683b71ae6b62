package vn.tiendo.query.alert.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.alert.AlertLedger;
import vn.tiendo.query.alert.AlertSwitches;
import vn.tiendo.query.alert.DecidedAlert;
import vn.tiendo.query.question.Question;

/** The alerts of a unit and of all below it, and which kinds are told. */
@RestController
@RequestMapping("/api/v1/units/{code}")
class UnitAlertController {
    private static final int LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1_000;

    private final AlertLedger ledger;
    private final AlertSwitches switches;

    UnitAlertController(AlertLedger ledger, AlertSwitches switches) {
        this.ledger = ledger;
        this.switches = switches;
    }

    /** How the kinds are switched. */
    record Switches(AgencyCode unit, List<Switch> items) {}

    /** @param saidBy the unit that says so, null where nobody does */
    record Switch(AlertKind kind, boolean on, @Nullable AgencyCode saidBy) {}

    @Endpoint(
            value = "Alerts of a unit and of all below it, newest first.",
            asks = {"kind.alert", "cursor", "limit"})
    @GetMapping("/alerts")
    AlertAnswer.Page alerts(@PathVariable("code") String code, Question question) {
        question.allowing(Set.of("kind", "cursor", "limit"));
        int limit = question.number("limit", 1, HIGHEST_LIMIT).orElse(LIMIT);
        List<AlertKind> kinds = question.values("kind", AlertKind::named);
        List<DecidedAlert> found = ledger.latest(
                question.unit(code),
                kinds.isEmpty() ? EnumSet.allOf(AlertKind.class) : EnumSet.copyOf(kinds),
                question.value("cursor", UnitAlertController::cursor).orElse(null),
                limit + 1);
        List<DecidedAlert> items = found.subList(0, Math.min(limit, found.size()));
        return new AlertAnswer.Page(
                items.stream().map(AlertAnswer::of).toList(),
                items.size() < found.size() ? Long.toString(items.getLast().number()) : null);
    }

    private static Long cursor(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("take it from \"next\" of the page before");
        }
        return Long.valueOf(text);
    }

    @Endpoint("Which kinds of alerts are told.")
    @GetMapping("/alert-switches")
    Switches switches(@PathVariable("code") String code, Question question) {
        question.allowing(Set.of());
        return switches(question.unit(code));
    }

    private Switches switches(AgencyCode unit) {
        return new Switches(
                unit,
                switches.of(unit).stream()
                        .map(one -> new Switch(one.kind(), one.on(), one.saidBy()))
                        .toList());
    }

    /** On, off, or as above. */
    @Endpoint(value = "Switches a kind on, off, or as above.", takes = "switch", refuses = 422)
    @PutMapping(path = "/alert-switches/{kind}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Switches put(
            @PathVariable("code") String code,
            @PathVariable("kind") String kind,
            Question question,
            HttpServletRequest request)
            throws IOException {
        question.allowing(Set.of());
        AgencyCode unit = question.unit(code);
        AlertKind named = Question.parsed("kind", kind, AlertKind::named);
        SwitchContent content = SwitchContent.read(Bodies.object(request));
        switches.put(unit, named, content.on(), content.by(), content.reason());
        return switches(unit);
    }
}
