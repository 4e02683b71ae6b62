package vn.tiendo.query.rules.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.calendar.OpeningHours.Interval;
import vn.tiendo.query.calendar.ProvinceHours;
import vn.tiendo.query.calendar.ProvinceHours.Period;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.rules.Enactment.Enacted;
import vn.tiendo.query.rules.RuleChange.Subject;
import vn.tiendo.query.rules.RuleLedger;

/** The opening hours of provinces that have their own. */
@RestController
class HoursController {
    private final RuleLedger ledger;
    private final Versions versions;
    private final Amendments amendments;

    HoursController(RuleLedger ledger, Versions versions, Amendments amendments) {
        this.ledger = ledger;
        this.versions = versions;
        this.amendments = amendments;
    }

    /** All provinces that have or had their own hours. */
    record Provinces(List<HoursAnswer> items) {}

    /**
     * The hours of a province.
     *
     * @param hours from which day on they hold; before the first one, or without any, the national ones do
     * @param version in which they were put last, 0 where they never were
     */
    record HoursAnswer(AgencyCode province, List<Hours> hours, long version) {}

    /** Hours that hold from a day on, as they are sent. */
    record Hours(LocalDate from, SortedMap<DayOfWeek, List<Interval>> week) {
        static Hours of(Period period) {
            return new Hours(period.from(), period.hours().week());
        }
    }

    @Endpoint("The provinces that have or had their own hours.")
    @GetMapping("/api/v1/calendar/hours")
    Provinces all(Question question) {
        question.allowing(Set.of());
        Map<AgencyCode, ProvinceHours> hours = ledger.inForce().rulebook().hours();
        return new Provinces(hours.keySet().stream().sorted().map(this::answer).toList());
    }

    @Endpoint(value = "The hours of a province.", headers = "ETag")
    @GetMapping("/api/v1/calendar/hours/{province}")
    ResponseEntity<HoursAnswer> one(@PathVariable("province") String province, Question question) {
        question.allowing(Set.of());
        HoursAnswer answer = answer(Question.parsed("province", province, Texts::province));
        return ResponseEntity.ok().eTag(Long.toString(answer.version())).body(answer);
    }

    private HoursAnswer answer(AgencyCode province) {
        long version = ledger.versionOf(Subject.hours(province));
        ProvinceHours own = ledger.inForce().rulebook().hours().getOrDefault(province, new ProvinceHours(List.of()));
        return new HoursAnswer(province, own.periods().stream().map(Hours::of).toList(), version);
    }

    @Endpoint(
            value = "How they came to be what they are, newest first.",
            asks = {"cursor", "limit.versions"})
    @GetMapping("/api/v1/calendar/hours/{province}/versions")
    Versions.Page versions(@PathVariable("province") String province, Question question) {
        return versions.page(Subject.hours(Question.parsed("province", province, Texts::province)), question);
    }

    @Endpoint(
            value = "Puts the hours of a province.",
            asks = {"dryRun", "format.preview", "If-Match"},
            answers = {Enacted.class, PreviewAnswer.class},
            forms = "text/csv",
            headers = "ETag",
            takes = "hours",
            refuses = {409, 412, 422})
    @PutMapping(path = "/api/v1/calendar/hours/{province}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Nullable ResponseEntity<Object> replace(
            @PathVariable("province") String province,
            Question question,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        question.allowing(Amendments.PARAMETERS);
        AgencyCode own = question.inScope(Question.parsed("province", province, Texts::province));
        HoursContent content = HoursContent.read(own, Body.text(request));
        return amendments.answer(content.signature().amend(content.change(), request), question, request, response);
    }
}
