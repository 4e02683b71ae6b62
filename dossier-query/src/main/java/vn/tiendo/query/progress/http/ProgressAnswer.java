package vn.tiendo.query.progress.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.question.PeriodQuestion;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.UnitOfFigures;

/** The progress of a unit as it is answered; what is null is left out. Rate and score are text, to be exact. */
record ProgressAnswer(
        @JsonUnwrapped UnitOfFigures unit,
        Book book,
        Period period,
        LocalDate asOf,
        @Nullable Boolean forecast,
        long received,
        long onTime,
        long late,
        @Nullable String onTimeRate,
        @Nullable String score,
        String formula,
        Map<Standing, Long> standings,
        Map<Cause, Long> causes,
        @JsonUnwrapped Freshness freshness) {

    /** What is answered to a question. */
    static ProgressAnswer of(PeriodQuestion question, UnitOfFigures unit, UnitProgress progress, Freshness freshness) {
        ProgressCounts counts = progress.counts();
        return new ProgressAnswer(
                unit,
                question.book(),
                question.period(),
                question.asOf(),
                question.forecast(),
                counts.received(),
                counts.onTime(),
                counts.late(),
                text(progress.onTimeRate()),
                text(progress.score()),
                progress.formula().version(),
                counts.standings(),
                counts.causes(),
                freshness);
    }

    private static @Nullable String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }
}
