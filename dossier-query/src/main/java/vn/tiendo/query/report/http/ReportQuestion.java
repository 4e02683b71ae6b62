package vn.tiendo.query.report.http;

import java.time.LocalDate;
import java.util.Set;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.report.Week;
import vn.tiendo.query.words.Language;

/**
 * Of which province and week a report is asked for.
 *
 * @param province one on the last day of the week
 * @param week that has ended
 */
record ReportQuestion(AgencyCode province, Week week, Language language) {
    private static final String WEEK_ENDING = "weekEnding";
    private static final Set<String> PARAMETERS = Set.of(WEEK_ENDING, "lang", "theme", "format");

    /** Unless asked otherwise, the seven days up to yesterday, in Vietnamese. */
    static ReportQuestion of(String code, Question question) {
        question.allowing(PARAMETERS);
        AgencyCode province = question.unit(code);
        LocalDate last = question.day(WEEK_ENDING).orElse(question.today().minusDays(1));
        Language language = question.value("lang", Language::named).orElse(Language.VI);
        if (!last.isBefore(question.today())) {
            throw Refusal.unanswerable(
                    WEEK_ENDING,
                    "the week to %s has not ended; it is reported from %s on, at the end of its last day"
                            .formatted(last, last.plusDays(1)));
        }
        return new ReportQuestion(on(last, province), Week.ending(last), language);
    }

    private static AgencyCode on(LocalDate day, AgencyCode code) {
        return Provinces.on(day, code).map(Province::code).orElseThrow(() -> notThen(day, code));
    }

    private static Refusal notThen(LocalDate day, AgencyCode code) {
        return Provinces.all().stream()
                .filter(province -> province.code().equals(code))
                .findFirst()
                .map(province -> Refusal.unanswerable(
                        "code",
                        "%s (%s) was no province on %s; /api/v1/units/%s tells when it was"
                                .formatted(code, province.name(), day, code)))
                .orElseGet(() -> Refusal.notFound(
                        code + " is no province; reports are of provinces, which /api/v1/units lists"));
    }
}
