package vn.tiendo.query.report;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.lateness.LateFlows.Span;

/** A week: the seven days up to its last. */
public record Week(LocalDate from, LocalDate to) {
    private static final int DAYS = 7;

    public static Week ending(LocalDate last) {
        return new Week(last.minusDays(DAYS - 1L), last);
    }

    /** The week after it. */
    public Week next() {
        return ending(to.plusDays(DAYS));
    }

    /** The last day of the week before: how it stood when this one began. */
    public LocalDate eve() {
        return from.minusDays(1);
    }

    /** The year to date, in which what is scored was received. */
    public Period period() {
        return Period.year(YearMonth.from(to));
    }

    Span span() {
        return new Span(from, to);
    }
}
