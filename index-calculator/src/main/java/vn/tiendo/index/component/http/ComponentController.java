package vn.tiendo.index.component.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.FormulaVersions;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.index.component.ComponentChange;
import vn.tiendo.index.component.ComponentRegister;
import vn.tiendo.index.component.GroupName;
import vn.tiendo.index.component.Signature;
import vn.tiendo.index.question.Question;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.Refusal;

/** Scores that are told from outside: put, shown, and taken back. */
@RestController
class ComponentController {
    private static final String ADDRESS = "/api/v1/component-scores/{asOf}";
    private static final Set<String> SIGNED = Set.of("by", "reason");
    private static final int LARGEST = 1 << 20;

    private final ComponentRegister register;
    private final FormulaVersions formulas;
    private final Clock clock;

    ComponentController(ComponentRegister register, FormulaVersions formulas, Clock clock) {
        this.register = register;
        this.formulas = formulas;
        this.clock = clock;
    }

    @Endpoint(
            value = "Tells scores of a day.",
            takes = "scores",
            refuses = {409, 422})
    @PutMapping(path = ADDRESS, consumes = MediaType.APPLICATION_JSON_VALUE)
    PutAnswer put(
            @PathVariable("asOf") String day,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request)
            throws IOException {
        Question.refuseUnknown(given, Set.of());
        ToldScores told = new ToldScores(past(day), formulas.on(past(day)));
        ScoresInJson.Teller teller = ScoresInJson.read(content(request), told);
        return put(told, new Signature(teller.by(), teller.reason(), clock.instant()));
    }

    @Endpoint(
            value = "Tells scores of a day as a table.",
            asks = {"by.table", "reason.table"},
            takes = "scoresTable",
            refuses = {409, 422})
    @PutMapping(path = ADDRESS, consumes = "text/csv")
    PutAnswer putTable(
            @PathVariable("asOf") String day,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request)
            throws IOException {
        Question.refuseUnknown(given, SIGNED);
        Signature signature = signature(given);
        ToldScores told = new ToldScores(past(day), formulas.on(past(day)));
        ScoresInCsv.read(content(request), told);
        return put(told, signature);
    }

    private PutAnswer put(ToldScores told, Signature signature) {
        return PutAnswer.of(told.asOf(), register.put(told.asOf(), told.byProvince(), signature));
    }

    /** Takes one score back. */
    @Endpoint(
            value = "Takes one score back.",
            asks = {"by", "reason"},
            refuses = 409)
    @DeleteMapping(ADDRESS + "/{province}/{group}")
    PutAnswer withdraw(
            @PathVariable("asOf") String day,
            @PathVariable("province") String province,
            @PathVariable("group") String group,
            @RequestParam MultiValueMap<String, String> given) {
        Question.refuseUnknown(given, SIGNED);
        LocalDate asOf = past(day);
        AgencyCode code = Question.parsed("province", province, AgencyCode::of);
        IndexGroup known = Question.parsed("group", group, ComponentController::group);
        Signature signature = signature(given);
        if (register.of(asOf).told().stream()
                .noneMatch(told -> told.province().equals(code) && told.group() == known)) {
            throw Refusal.notFound("no such score of %s was told for %s".formatted(code, asOf));
        }
        return PutAnswer.of(asOf, register.withdraw(asOf, code, known, signature));
    }

    /** The scores of a day, each with who told it. */
    @Endpoint("The scores of a day, each with who told it.")
    @GetMapping(ADDRESS)
    ScoresAnswer scores(@PathVariable("asOf") String day, @RequestParam MultiValueMap<String, String> given) {
        Question.refuseUnknown(given, Set.of());
        return ScoresAnswer.of(register.of(Question.parsed("asOf", day, Question::day)));
    }

    /** How they came to be what they are, newest first. */
    @Endpoint(
            value = "How the scores of a day came to be what they are, newest first.",
            asks = {"cursor", "limit"})
    @GetMapping(ADDRESS + "/versions")
    ChangesAnswer changes(@PathVariable("asOf") String day, @RequestParam MultiValueMap<String, String> given) {
        Question.refuseUnknown(given, Set.of("cursor", "limit"));
        LocalDate asOf = Question.parsed("asOf", day, Question::day);
        long before = Question.value(given, "cursor", ChangesAnswer::cursor).orElse(Long.MAX_VALUE);
        int limit = Question.value(given, "limit", ChangesAnswer::limit).orElse(ChangesAnswer.LIMIT);
        List<ComponentChange> found = register.changes(asOf, before, limit + 1);
        return ChangesAnswer.of(asOf, found, limit);
    }

    private LocalDate past(String day) {
        LocalDate asOf = Question.parsed("asOf", day, Question::day);
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalidValue("asOf", asOf + " lies in the future; scores are those of a day that has come");
        }
        return asOf;
    }

    private Signature signature(MultiValueMap<String, String> given) {
        String by = Question.value(given, "by", Texts.NAME)
                .orElseThrow(() -> Refusal.invalidValue("by", "\"by\" is missing; say who answers for the scores"));
        return new Signature(by, Question.value(given, "reason", Texts.REASON).orElse(null), clock.instant());
    }

    private static IndexGroup group(String name) {
        return GroupName.ofField(name)
                .map(GroupName::group)
                .orElseThrow(() -> new IllegalArgumentException("there are " + GroupName.fields()));
    }

    private static byte[] content(HttpServletRequest request) throws IOException {
        byte[] content = request.getInputStream().readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "Scores of a day have at most 1 MiB.");
        }
        return content;
    }
}
