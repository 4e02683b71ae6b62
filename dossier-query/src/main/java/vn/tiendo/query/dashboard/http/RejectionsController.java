package vn.tiendo.query.dashboard.http;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.clearing.HeldEvents;
import vn.tiendo.query.clearing.HeldEvents.Handling;
import vn.tiendo.query.clearing.RecordingService;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.dashboard.Form;
import vn.tiendo.query.dashboard.Outcome;
import vn.tiendo.query.dashboard.RejectionsView;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Snapshot;

/** What could not be used, for whoever clears it in the morning. It is held elsewhere, and asked for each time. */
@Controller
class RejectionsController {
    private static final String ADDRESS = "/rejections";
    private static final int OK = 200;
    private static final int LIMIT = 50;
    private static final String SOURCE = "source";
    private static final String CODE = "code";
    private static final String HANDLING = "handling";
    private static final String CURSOR = "cursor";
    private static final Set<String> FILTERS = Set.of(SOURCE, CODE, HANDLING, CURSOR);
    /** The reasons that the other service has; one that it adds is shown, and cannot be filtered by. */
    private static final List<String> CODES = List.of(
            "MALFORMED",
            "UNKNOWN_TYPE",
            "UNKNOWN_FIELD",
            "MISSING_FIELD",
            "INVALID_VALUE",
            "PERSONAL_DATA",
            "IN_THE_FUTURE",
            "ID_REUSED",
            "TOO_MANY_EVENTS",
            "NOT_ALLOWED");

    private final RecordingService recording;
    private final DossierRegister dossiers;
    private final Snapshot snapshot;
    private final Pages pages;
    private final ZoneId zone;

    /** @param zone in which instants are told */
    RejectionsController(
            RecordingService recording, DossierRegister dossiers, Snapshot snapshot, Pages pages, ZoneId zone) {
        this.recording = recording;
        this.dossiers = dossiers;
        this.snapshot = snapshot;
        this.pages = pages;
        this.zone = zone;
    }

    private record Wanted(Question question, HeldEvents.Wanted held, Asked asked) {
        /** Of the same page of the list. */
        String address() {
            return Addresses.at(ADDRESS, Addresses.of(question.without(Set.of())));
        }

        String next(String cursor) {
            return Addresses.at(ADDRESS, Addresses.of(question.without(Set.of(CURSOR))), CURSOR + "=" + cursor);
        }
    }

    private static Wanted wanted(Question question) {
        Set<String> others = new HashSet<>(Asked.LOOKS);
        others.addAll(Outcome.PARAMETERS);
        Question held = question.ofForm(others);
        Asked asked = Asked.of(held, FILTERS);
        return new Wanted(
                held,
                new HeldEvents.Wanted(
                        held.value(SOURCE, text -> text).orElse(null),
                        held.value(CODE, RejectionsController::code).orElse(null),
                        held.value(HANDLING, Question.oneOf(Handling.class)).orElse(Handling.WAITING),
                        held.value(CURSOR, text -> Long.valueOf(text).toString())
                                .orElse(null),
                        LIMIT),
                asked);
    }

    private static String code(String text) {
        if (!CODES.contains(text)) {
            throw new IllegalArgumentException("there are " + String.join(", ", CODES));
        }
        return text;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<String> rejections(Question question, Reader reader) {
        return page(OK, wanted(question), reader, Form.EMPTY, Outcome.of(question));
    }

    @PostMapping(ADDRESS)
    ResponseEntity<String> handle(Question question, Reader reader) {
        Wanted wanted = wanted(question.ofForm(Form.FIELDS));
        Form form = Form.of(question);
        Optional<Outcome> outcome = new HandleForm(recording).take(form);
        return outcome.map(done -> ClearingController.after(wanted.address(), done))
                .orElseGet(() -> page(form.status(), wanted, reader, form, Outcome.NONE));
    }

    private ResponseEntity<String> page(int status, Wanted wanted, Reader reader, Form form, Outcome before) {
        RejectionsView view = RejectionsView.of(recording, wanted.held());
        Map<String, Object> values = new HashMap<>();
        values.put("asked", wanted.asked());
        values.put("wanted", wanted.held());
        values.put("view", view);
        values.put("codes", CODES);
        values.put("handlings", Handling.values());
        values.put("here", wanted.address());
        values.put("form", form);
        values.put("before", before);
        values.put("zone", zone);
        if (view instanceof RejectionsView.Told told) {
            HeldEvents.Page held = told.page();
            values.put(
                    "shown", held.items().stream().map(one -> one.notice().id()).collect(Collectors.joining(",")));
            values.put("known", known(held));
            Optional.ofNullable(held.next()).ifPresent(cursor -> values.put("next", wanted.next(cursor)));
        }
        return pages.page(HttpStatusCode.valueOf(status), "rejections", reader, values);
    }

    /** Those that something else was told of: the others have no page. */
    private Set<DossierCode> known(HeldEvents.Page held) {
        List<DossierCode> named = held.items().stream()
                .flatMap(one -> Optional.ofNullable(one.notice().dossier()).stream())
                .distinct()
                .toList();
        return snapshot.read(_ -> dossiers.find(named).keySet());
    }
}
