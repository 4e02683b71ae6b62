package vn.tiendo.query.lateness;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.contract.tally.TallyState.ELSEWHERE;
import static vn.tiendo.contract.tally.TallyState.FINISHED_EARLY;
import static vn.tiendo.contract.tally.TallyState.FINISHED_LATE_AGENCY;
import static vn.tiendo.contract.tally.TallyState.FINISHED_LATE_SUSPENSION;
import static vn.tiendo.contract.tally.TallyState.IN_TERM;
import static vn.tiendo.contract.tally.TallyState.NONE;
import static vn.tiendo.contract.tally.TallyState.OVERDUE_AGENCY;
import static vn.tiendo.contract.tally.TallyState.OVERDUE_SUSPENSION;
import static vn.tiendo.contract.tally.TallyState.WAITING;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.TallyState;

class StockMovementTest {
    private static final StockMovement ENTERED = new StockMovement(Movement.ENTERED, Cause.AGENCY);
    private static final StockMovement FINISHED = new StockMovement(Movement.FINISHED, Cause.AGENCY);
    private static final StockMovement CAUSE_LOST = new StockMovement(Movement.CAUSE_LOST, Cause.AGENCY);
    private static final StockMovement CAUSE_GAINED = new StockMovement(Movement.CAUSE_GAINED, Cause.SUSPENSION);
    private static final StockMovement IN = new StockMovement(Movement.TRANSFERRED_IN, Cause.AGENCY);
    private static final StockMovement OUT = new StockMovement(Movement.TRANSFERRED_OUT, Cause.AGENCY);

    private static List<StockMovement> known(TallyState before, TallyState after) {
        return StockMovement.known(before, false, after, Movement.REAPPOINTED);
    }

    @Test
    void whatBecomesOverdueEntersAndLeavesWhenItFinishes() {
        assertThat(known(IN_TERM, OVERDUE_AGENCY)).containsExactly(ENTERED);
        assertThat(known(OVERDUE_AGENCY, FINISHED_LATE_AGENCY)).containsExactly(FINISHED);
        assertThat(known(OVERDUE_AGENCY, OVERDUE_AGENCY)).isEmpty();
    }

    @Test
    void whatComesBackInTermLeavesByWhatBroughtItBack() {
        assertThat(known(OVERDUE_AGENCY, IN_TERM))
                .containsExactly(new StockMovement(Movement.REAPPOINTED, Cause.AGENCY));
        assertThat(known(OVERDUE_AGENCY, WAITING))
                .containsExactly(new StockMovement(Movement.REAPPOINTED, Cause.AGENCY));
    }

    @Test
    void anotherCauseTakesItsPlace() {
        assertThat(known(OVERDUE_AGENCY, OVERDUE_SUSPENSION)).containsExactly(CAUSE_LOST, CAUSE_GAINED);
    }

    @Test
    void whatIsFoundLateOnlyWhenItFinishesGoesInAndOut() {
        assertThat(known(IN_TERM, FINISHED_LATE_AGENCY)).containsExactly(ENTERED, FINISHED);
        assertThat(known(NONE, FINISHED_LATE_AGENCY)).containsExactly(ENTERED, FINISHED);
        assertThat(known(FINISHED_EARLY, FINISHED_LATE_AGENCY)).isEmpty();
        assertThat(known(FINISHED_LATE_SUSPENSION, FINISHED_LATE_AGENCY)).isEmpty();
        assertThat(known(IN_TERM, FINISHED_EARLY)).isEmpty();
    }

    @Test
    void whatArrivesOverdueComesInFirst() {
        assertThat(StockMovement.known(OVERDUE_AGENCY, true, OVERDUE_SUSPENSION, Movement.OTHERWISE))
                .containsExactly(IN, CAUSE_LOST, CAUSE_GAINED);
        assertThat(StockMovement.known(OVERDUE_AGENCY, true, FINISHED_LATE_AGENCY, Movement.OTHERWISE))
                .containsExactly(IN, FINISHED);
        assertThat(StockMovement.known(IN_TERM, true, OVERDUE_AGENCY, Movement.OTHERWISE))
                .containsExactly(ENTERED);
    }

    @Test
    void whatTheTallyTellsOfMovesBetweenUnits() {
        assertThat(StockMovement.told(OVERDUE_AGENCY, ELSEWHERE)).containsExactly(OUT);
        assertThat(StockMovement.told(IN_TERM, ELSEWHERE)).isEmpty();
        assertThat(StockMovement.told(FINISHED_LATE_AGENCY, ELSEWHERE)).isEmpty();
        assertThat(StockMovement.told(ELSEWHERE, OVERDUE_AGENCY)).containsExactly(IN);
        assertThat(StockMovement.told(ELSEWHERE, IN_TERM)).isEmpty();
        assertThat(StockMovement.told(ELSEWHERE, FINISHED_LATE_AGENCY)).containsExactly(ENTERED, FINISHED);
        assertThat(StockMovement.told(IN_TERM, OVERDUE_AGENCY)).containsExactly(ENTERED);
        assertThat(StockMovement.told(OVERDUE_AGENCY, IN_TERM))
                .containsExactly(new StockMovement(Movement.OTHERWISE, Cause.AGENCY));
    }
}
