package vn.tiendo.index.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.contract.tally.Period;

class TallyChangesTest {
    /** Dossiers received in October 2026 stand differently from 5 November on. */
    private final TallyChanges changes =
            new TallyChanges(Map.of(YearMonth.parse("2026-10"), LocalDate.parse("2026-11-05")));

    @ParameterizedTest
    @CsvSource({
        "2026-10, 2026-11-05, true",
        "2026-Q4, 2026-12-31, true",
        "2026, 2026-11-06, true",
        "2026-10, 2026-11-04, false",
        "2026-11, 2026-11-05, false",
        "2026-Q3, 2026-12-31, false",
        "2027-Q4, 2027-12-31, false"
    })
    void touchAFigureWhoseMonthsAndDaysTheyReach(String period, LocalDate asOf, boolean touched) {
        assertThat(changes.touch(new PeriodOnDay(Period.parse(period), asOf))).isEqualTo(touched);
    }
}
