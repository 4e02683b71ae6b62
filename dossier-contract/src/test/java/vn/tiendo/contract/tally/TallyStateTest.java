package vn.tiendo.contract.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TallyStateTest {
    /** Databases keep these numbers: a state may be added at the end, and nothing else. */
    @Test
    @SuppressWarnings("EnumOrdinal") // it is the ordinals that are kept
    void the_number_of_a_state_never_changes() {
        assertThat(Arrays.stream(TallyState.values()).map(state -> state.ordinal() + " " + state))
                .containsExactly(
                        "0 NONE",
                        "1 ELSEWHERE",
                        "2 IN_TERM",
                        "3 WAITING",
                        "4 OVERDUE_TECHNICAL_ERROR",
                        "5 OVERDUE_SUSPENSION",
                        "6 OVERDUE_AGENCY",
                        "7 FINISHED_EARLY",
                        "8 FINISHED_ON_TIME",
                        "9 FINISHED_LATE_TECHNICAL_ERROR",
                        "10 FINISHED_LATE_SUSPENSION",
                        "11 FINISHED_LATE_AGENCY");
    }

    @ParameterizedTest
    @EnumSource
    void a_late_standing_has_a_state_for_each_cause_and_one_on_time_has_one_without(Standing standing) {
        List<TallyState> states = Arrays.stream(TallyState.values())
                .filter(state -> state.standing() == standing)
                .toList();

        if (standing.late()) {
            assertThat(states).extracting(TallyState::cause).containsExactly(Cause.values());
            assertThatIllegalArgumentException().isThrownBy(() -> TallyState.of(standing, null));
        } else {
            assertThat(states).extracting(TallyState::cause).containsExactly((Cause) null);
            assertThatIllegalArgumentException().isThrownBy(() -> TallyState.of(standing, Cause.AGENCY));
        }
        assertThat(states)
                .allSatisfy(state ->
                        assertThat(TallyState.of(standing, state.cause())).isSameAs(state));
    }

    @Test
    void overdue_and_finished_late_are_late_and_three_standings_are_open() {
        assertThat(Standing.values())
                .filteredOn(Standing::late)
                .containsExactly(Standing.OVERDUE, Standing.FINISHED_LATE);
        assertThat(Standing.values())
                .filteredOn(Standing::open)
                .containsExactly(Standing.IN_TERM, Standing.WAITING, Standing.OVERDUE);
    }
}
