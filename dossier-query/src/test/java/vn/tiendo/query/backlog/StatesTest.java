package vn.tiendo.query.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tiendo.contract.tally.Standing.FINISHED_EARLY;
import static vn.tiendo.contract.tally.Standing.FINISHED_LATE;
import static vn.tiendo.contract.tally.Standing.FINISHED_ON_TIME;
import static vn.tiendo.contract.tally.Standing.IN_TERM;
import static vn.tiendo.contract.tally.Standing.OVERDUE;
import static vn.tiendo.contract.tally.Standing.WAITING;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.TallyState;

class StatesTest {
    @Test
    void aWordMeansOneStandingOrAGroup() {
        assertThat(States.named("WAITING")).containsOnly(WAITING);
        assertThat(States.named("late")).containsOnly(OVERDUE, FINISHED_LATE);
        assertThat(States.named("onTime")).containsOnly(IN_TERM, WAITING, FINISHED_EARLY, FINISHED_ON_TIME);
        assertThat(States.named("open")).containsOnly(IN_TERM, WAITING, OVERDUE);
        assertThat(States.named("finished")).containsOnly(FINISHED_EARLY, FINISHED_ON_TIME, FINISHED_LATE);
    }

    @Test
    void aWordThatMeansNoneIsRefusedWithThoseThatDo() {
        assertThatThrownBy(() -> States.named("LATE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OVERDUE")
                .hasMessageContaining("onTime");
    }

    @Test
    void withoutFiltersAllTenStatesOfCountedDossiersAreMeant() {
        assertThat(States.of(List.of(), List.of()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(TallyState.NONE, TallyState.ELSEWHERE)));
    }

    @Test
    void aCauseLeavesOutWhatIsOnTime() {
        assertThat(States.of(List.of(), Set.of(Cause.AGENCY)))
                .containsOnly(TallyState.OVERDUE_AGENCY, TallyState.FINISHED_LATE_AGENCY);
        assertThat(States.of(Set.of(IN_TERM), Set.of(Cause.AGENCY))).isEmpty();
    }
}
