package vn.tiendo.query.rules.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Year;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.rules.Enactment.Enacted;
import vn.tiendo.query.rules.RuleChange.Subject;
import vn.tiendo.query.rules.RuleLedger;

/** The calendar by which processing times end and suspensions are measured. */
@RestController
class CalendarController {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final RuleLedger ledger;
    private final Versions versions;
    private final Amendments amendments;
    private final ZoneId zone;

    CalendarController(RuleLedger ledger, Versions versions, Amendments amendments, ZoneId zone) {
        this.ledger = ledger;
        this.versions = versions;
        this.amendments = amendments;
        this.zone = zone;
    }

    @Endpoint(value = "The ordinary days and hours of a year, and the days that are not ordinary.", headers = "ETag")
    @GetMapping("/api/v1/calendar/{year}")
    ResponseEntity<CalendarAnswer> year(@PathVariable("year") String year, Question question) {
        question.allowing(Set.of());
        Year asked = Question.parsed("year", year, Year::parse);
        long version = ledger.versionOf(Subject.calendar(asked));
        CalendarAnswer answer =
                CalendarAnswer.of(asked, zone, ledger.inForce().rulebook().days(asked), version);
        return ResponseEntity.ok().eTag(Long.toString(version)).body(answer);
    }

    @Endpoint(
            value = "How they came to be what they are, newest first.",
            asks = {"cursor", "limit.versions"})
    @GetMapping("/api/v1/calendar/{year}/versions")
    Versions.Page versions(@PathVariable("year") String year, Question question) {
        return versions.page(Subject.calendar(Question.parsed("year", year, Year::parse)), question);
    }

    @Endpoint(
            value = "Puts the days of a year.",
            asks = {"dryRun", "format.preview", "If-Match"},
            answers = {Enacted.class, PreviewAnswer.class},
            forms = "text/csv",
            headers = "ETag",
            takes = "calendar",
            refuses = {409, 412, 422})
    @PutMapping(path = "/api/v1/calendar/{year}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Nullable ResponseEntity<Object> replace(
            @PathVariable("year") String year,
            Question question,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        question.allowing(Amendments.PARAMETERS);
        CalendarContent content =
                CalendarContent.read(Question.parsed("year", year, CalendarController::sensible), Body.text(request));
        return amendments.answer(content.signature().amend(content.change(), request), question, request, response);
    }

    private static Year sensible(String text) {
        Year year = Year.parse(text);
        if (year.getValue() < FIRST_YEAR || year.getValue() > LAST_YEAR) {
            throw new IllegalArgumentException("years from " + FIRST_YEAR + " to " + LAST_YEAR + " are kept");
        }
        return year;
    }
}
