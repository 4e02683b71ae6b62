package vn.tiendo.tests.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Why a dossier is late that is. */
final class CauseOfLateness {

    private CauseOfLateness() {}

    /**
     * What a person said last; else a technical error; else a suspension; else the agency.
     *
     * @param life up to the end of the day that is judged
     * @param since the day on which it became late
     */
    static Cause of(List<Happening> life, LocalDate since, boolean suspension) {
        List<Happening> said =
                life.stream().filter(one -> one.fact().is(Kind.CLASSIFIED)).toList();
        if (!said.isEmpty()) {
            return Cause.valueOf(said.getLast().fact().required("cause"));
        }
        if (isErrorOpen(life, since)) {
            return Cause.TECHNICAL_ERROR;
        }
        return suspension ? Cause.SUSPENSION : Cause.AGENCY;
    }

    /** Whether an error was open at any time of the day: open when it began, or told on it. */
    private static boolean isErrorOpen(List<Happening> life, LocalDate day) {
        Instant begin = day.atStartOfDay(VietnamDay.ZONE).toInstant();
        List<Happening> before =
                life.stream().filter(one -> !one.at().isAfter(begin)).toList();
        return !openAfter(before).isEmpty()
                || life.stream()
                        .anyMatch(one ->
                                one.fact().is(Kind.TECHNICAL_ERROR) && one.day().equals(day));
    }

    private static List<Fact> openAfter(List<Happening> happenings) {
        List<Fact> open = new ArrayList<>();
        for (Happening happening : happenings) {
            Fact fact = happening.fact();
            if (fact.is(Kind.TECHNICAL_ERROR)) {
                open.add(fact);
            } else if (fact.is(Kind.TECHNICAL_ERROR_RESOLVED)) {
                open.removeIf(error -> closes(fact, error));
            }
        }
        return open;
    }

    private static boolean closes(Fact resolution, Fact error) {
        String code = resolution.optional("code");
        return resolution.required("system").equals(error.required("system"))
                && (code == null || code.equals(error.optional("code")));
    }
}
