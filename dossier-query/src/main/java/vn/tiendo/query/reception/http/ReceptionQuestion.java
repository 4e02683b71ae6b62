package vn.tiendo.query.reception.http;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.reception.ReceptionSelection;

/**
 * Which online registrations are asked for: of the days from one to another, by the local day on which they were
 * registered, as they stand at the end of a day.
 *
 * @param territory the day on whose units they are asked for
 */
record ReceptionQuestion(
        AgencyCode unit,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        LocalDate territory,
        @Nullable Boolean forecast) {
    private static final Set<String> PARAMETERS = Set.of("from", "to", "asOf", "territory");
    private static final int MOST_DAYS = 366;

    /** Unless asked otherwise, this month as it stands today. */
    static ReceptionQuestion of(String unit, Question question) {
        return read(unit, question.allowing(PARAMETERS), question.today());
    }

    /** The same where parameters were checked, and on a day of its own unless one is asked for. */
    static ReceptionQuestion read(String unit, Question question, LocalDate otherwise) {
        LocalDate asOf = question.asOf().orElse(otherwise);
        LocalDate to = question.day("to").orElse(asOf);
        LocalDate from = question.day("from").orElseGet(() -> to.withDayOfMonth(1));
        if (from.isAfter(to)) {
            throw Refusal.invalidValue("from", "\"from\" is after \"to\"");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Refusal.invalidValue("from", "at most " + MOST_DAYS + " days can be asked for at once");
        }
        return new ReceptionQuestion(
                question.unit(unit), from, to, asOf, question.territory(asOf), question.forecast(asOf));
    }

    /** Those of a prefix. */
    ReceptionSelection selection(AgencyCode prefix, ZoneId zone) {
        return new ReceptionSelection(
                prefix,
                from,
                to.isAfter(asOf) ? asOf : to,
                asOf.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
