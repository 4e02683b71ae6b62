package vn.tiendo.contract.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.code.AgencyCode;

class TallyCellTest {
    private static final TallyCell CELL = new TallyCell(
            Book.PORTAL_766,
            new AgencyCode("H09.12"),
            YearMonth.of(2023, 10),
            LocalDate.of(2023, 11, 1),
            TallyState.IN_TERM,
            TallyState.OVERDUE_AGENCY);

    @Test
    void a_key_names_book_unit_cohort_day_and_states() {
        assertThat(CELL.key()).isEqualTo("PORTAL_766/H09.12/2023-10/2023-11-01/IN_TERM/OVERDUE_AGENCY");
    }

    @Test
    void a_key_is_read_back_to_its_cell() {
        assertThat(TallyCell.ofKey(CELL.key())).isEqualTo(CELL);
        for (TallyState from : TallyState.values()) {
            for (TallyState to : TallyState.values()) {
                TallyCell cell = new TallyCell(Book.PROVINCE, CELL.unit(), CELL.cohort(), CELL.day(), from, to);
                assertThat(TallyCell.ofKey(cell.key())).isEqualTo(cell);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fold-complete",
                "PORTAL_766/H09.12/2023-10/2023-11-01/IN_TERM",
                "PORTAL_766/H09.12/2023-10/2023-11-01/IN_TERM/OVERDUE_AGENCY/",
                "portal/H09.12/2023-10/2023-11-01/IN_TERM/OVERDUE_AGENCY",
                "PORTAL_766/H09..12/2023-10/2023-11-01/IN_TERM/OVERDUE_AGENCY",
                "PORTAL_766/H09.12/2023-13/2023-11-01/IN_TERM/OVERDUE_AGENCY",
                "PORTAL_766/H09.12/2023-10/2023-11-31/IN_TERM/OVERDUE_AGENCY",
                "PORTAL_766/H09.12/2023-10/2023-11-01/IN_TERM/OVERDUE"
            })
    void what_is_no_key_is_refused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> TallyCell.ofKey(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "portal_766", "7", "_A", "PORTAL-766", "A12345678901234567890123456789012"})
    void a_book_is_named_in_capitals(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Book(name));
    }
}
