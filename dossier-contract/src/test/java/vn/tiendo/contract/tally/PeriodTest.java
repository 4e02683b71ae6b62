package vn.tiendo.contract.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-01, 2023-12-31",
        "2023-Q1, 2023-01-01, 2023-03-31",
        "2023-Q2, 2023-04-01, 2023-06-30",
        "2023-Q3, 2023-07-01, 2023-09-30",
        "2023-Q4, 2023-10-01, 2023-12-31",
        "2023-01, 2023-01-01, 2023-01-31",
        "2023-12, 2023-12-01, 2023-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28"
    })
    void a_year_a_quarter_and_a_month_are_read_and_written(String text, LocalDate first, LocalDate last) {
        Period period = Period.parse(text);

        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "23", "20233", "2023-", "2023-0", "2023-00", "2023-13", "2023-1", "2023-Q0", "2023-Q5", "2023Q1"
            })
    void what_is_no_period_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"2023-02, 2023-04", "2023-01, 2023-02", "2023-12, 2023-01", "2023-01, 2024-12", "2023-04, 2024-03"})
    void other_spans_of_months_are_refused(YearMonth first, YearMonth last) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(first, last));
    }

    @ParameterizedTest
    @CsvSource({"2023-01, 2023-Q1", "2023-03, 2023-Q1", "2023-04, 2023-Q2", "2023-12, 2023-Q4"})
    void a_month_lies_in_its_quarter_and_its_year(YearMonth month, String quarter) {
        assertThat(Period.quarter(month)).hasToString(quarter);
        assertThat(Period.year(month)).hasToString("2023");
        assertThat(Period.month(month)).hasToString(month.toString());
    }

    @Test
    void a_period_stands_as_of_today_until_it_is_over() {
        Period october = Period.parse("2023-10");

        assertThat(october.defaultAsOf(LocalDate.of(2023, 10, 30))).isEqualTo(LocalDate.of(2023, 10, 30));
        assertThat(october.defaultAsOf(LocalDate.of(2023, 10, 31))).isEqualTo(LocalDate.of(2023, 10, 31));
        assertThat(october.defaultAsOf(LocalDate.of(2024, 2, 1))).isEqualTo(LocalDate.of(2023, 10, 31));
        assertThat(october.defaultAsOf(LocalDate.of(2023, 9, 1))).isEqualTo(LocalDate.of(2023, 9, 1));
    }
}
