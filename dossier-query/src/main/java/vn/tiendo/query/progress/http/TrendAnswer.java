package vn.tiendo.query.progress.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.progress.Trend;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.UnitOfFigures;

/** A figure a day; what is null is left out. */
record TrendAnswer(
        @JsonUnwrapped UnitOfFigures unit,
        Book book,
        Period period,
        LocalDate asOf,
        List<Item> items,
        @JsonUnwrapped Freshness freshness) {

    /** One day. Rate and score are text, to be exact. */
    record Item(
            LocalDate day,
            @Nullable Boolean forecast,
            long received,
            long onTime,
            long late,
            @Nullable String onTimeRate,
            @Nullable String score,
            String formula,
            Map<Cause, Long> causes) {

        private static Item of(Trend.Day day, LocalDate today) {
            ProgressCounts counts = day.progress().counts();
            return new Item(
                    day.day(),
                    day.day().isAfter(today) ? true : null,
                    counts.received(),
                    counts.onTime(),
                    counts.late(),
                    day.progress().onTimeRate().map(BigDecimal::toPlainString).orElse(null),
                    day.progress().score().map(BigDecimal::toPlainString).orElse(null),
                    day.progress().formula().version(),
                    counts.causes());
        }
    }

    /** What is answered to a question. */
    static TrendAnswer of(TrendQuestion question, UnitOfFigures unit, List<Trend.Day> days, Freshness freshness) {
        return new TrendAnswer(
                unit,
                question.book(),
                question.period(),
                question.to(),
                days.stream().map(day -> Item.of(day, question.today())).toList(),
                freshness);
    }
}
