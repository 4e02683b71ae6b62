package vn.tiendo.query.backlog.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.backlog.DaysTaken;
import vn.tiendo.query.backlog.TimesTaken;
import vn.tiendo.query.question.PeriodQuestion;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.UnitOfFigures;

/**
 * How long dossiers took as it is answered; what is null is left out.
 *
 * @param all the dossiers of the period that are finished at the end of the day
 * @param slowest the procedures that take longest, by the median of working days
 */
record ProcessingTimeAnswer(
        @JsonUnwrapped UnitOfFigures unit,
        Book book,
        Period period,
        LocalDate asOf,
        @Nullable Boolean forecast,
        @JsonUnwrapped Times all,
        List<OfProcedure> slowest,
        @JsonUnwrapped Freshness freshness) {
    private static final int MOST_PROCEDURES = 10;
    private static final int FEWEST_DOSSIERS = 5;

    static ProcessingTimeAnswer of(
            ProcessingTimeQuestion asked, UnitOfFigures unit, TimesTaken times, Freshness freshness) {
        PeriodQuestion figures = asked.figures();
        return new ProcessingTimeAnswer(
                unit,
                figures.book(),
                figures.period(),
                figures.asOf(),
                figures.forecast(),
                Times.of(times.working(), times.calendar(), asked.lists()),
                times.slowest(MOST_PROCEDURES, FEWEST_DOSSIERS).stream()
                        .map(procedure -> OfProcedure.of(procedure, asked.lists()))
                        .toList(),
                freshness);
    }

    /**
     * How long some dossiers took from receipt to finish, the time of suspensions included.
     *
     * @param finished how many they are
     * @param list the address of their list
     * @param workingDays null where there are none
     * @param calendarDays null where there are none
     */
    record Times(
            long finished,
            String list,
            @Nullable Days workingDays,
            @Nullable Days calendarDays) {
        private static Times of(DaysTaken working, DaysTaken calendar, ListAddress list) {
            return new Times(working.count(), list.toString(), Days.of(working), Days.of(calendar));
        }
    }

    /**
     * Days that half of the dossiers, and nine in ten, took at most.
     *
     * @param median a number of days that one of them took
     * @param percentile90 another such number
     */
    record Days(int median, int percentile90) {
        private static final int HALF = 50;
        private static final int NINE_IN_TEN = 90;

        private static @Nullable Days of(DaysTaken days) {
            OptionalInt median = days.within(HALF);
            return median.isEmpty()
                    ? null
                    : new Days(median.getAsInt(), days.within(NINE_IN_TEN).orElseThrow());
        }
    }

    /** The times of a procedure. */
    record OfProcedure(String procedure, @JsonUnwrapped Times times) {
        private static OfProcedure of(TimesTaken.OfProcedure procedure, ListAddress lists) {
            ListAddress list = lists.with("procedure", procedure.procedure());
            return new OfProcedure(procedure.procedure(), Times.of(procedure.working(), procedure.calendar(), list));
        }
    }
}
