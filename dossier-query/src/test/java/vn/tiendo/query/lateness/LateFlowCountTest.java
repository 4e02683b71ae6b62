package vn.tiendo.query.lateness;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.contract.tally.TallyState.ELSEWHERE;
import static vn.tiendo.contract.tally.TallyState.FINISHED_LATE_AGENCY;
import static vn.tiendo.contract.tally.TallyState.IN_TERM;
import static vn.tiendo.contract.tally.TallyState.OVERDUE_AGENCY;
import static vn.tiendo.contract.tally.TallyState.OVERDUE_SUSPENSION;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.query.lateness.LateFlow.Part;
import vn.tiendo.query.lateness.LateTurn.Seen;

class LateFlowCountTest {
    private final LateFlowCount count = new LateFlowCount();

    @Test
    void whereNothingWasLateThereIsNoFlow() {
        count.before(IN_TERM, ELSEWHERE, 3);
        count.during(ELSEWHERE, IN_TERM, 3);

        assertThat(count.flow()).isEqualTo(LateFlow.NONE);
    }

    @Test
    void whatHappenedBeforeTheFirstDayIsInTheStockOfBothEnds() {
        count.before(IN_TERM, OVERDUE_AGENCY, 5);
        count.before(OVERDUE_AGENCY, FINISHED_LATE_AGENCY, 2);

        assertThat(count.flow()).isEqualTo(agency(new Part(3, Map.of(), 3)));
    }

    @Test
    void whatHappensDuringTheDaysMovesTheStock() {
        count.before(IN_TERM, OVERDUE_AGENCY, 5);
        count.during(IN_TERM, OVERDUE_AGENCY, 4);
        count.during(OVERDUE_AGENCY, FINISHED_LATE_AGENCY, 3);
        count.during(OVERDUE_AGENCY, ELSEWHERE, 2);
        count.during(ELSEWHERE, OVERDUE_AGENCY, 1);

        assertThat(count.flow())
                .isEqualTo(agency(new Part(
                        5,
                        Map.of(
                                Movement.ENTERED, 4L,
                                Movement.FINISHED, 3L,
                                Movement.TRANSFERRED_OUT, 2L,
                                Movement.TRANSFERRED_IN, 1L),
                        5)));
    }

    @Test
    void anotherCauseIsALossOfTheOneAndAGainOfTheOther() {
        count.before(IN_TERM, OVERDUE_AGENCY, 5);
        count.during(OVERDUE_AGENCY, OVERDUE_SUSPENSION, 2);

        assertThat(count.flow())
                .isEqualTo(new LateFlow(Map.of(
                        Cause.AGENCY, new Part(5, Map.of(Movement.CAUSE_LOST, 2L), 3),
                        Cause.SUSPENSION, new Part(0, Map.of(Movement.CAUSE_GAINED, 2L), 2))));
        assertThat(count.flow().total().closing()).isEqualTo(5);
    }

    @Test
    void whatIsKnownOfATurnTakesThePlaceOfWhatTheTallyTells() {
        count.before(IN_TERM, OVERDUE_AGENCY, 5);
        count.during(OVERDUE_AGENCY, IN_TERM, 3);

        count.during(new Seen(OVERDUE_AGENCY, false, IN_TERM, Movement.REAPPOINTED), 2);

        assertThat(count.flow())
                .isEqualTo(agency(new Part(5, Map.of(Movement.REAPPOINTED, 2L, Movement.OTHERWISE, 1L), 2)));
    }

    @Test
    void whatDidNotHappenAfterAllIsNotSaid() {
        count.before(IN_TERM, OVERDUE_AGENCY, 5);
        count.during(OVERDUE_AGENCY, IN_TERM, 2);

        count.during(new Seen(OVERDUE_AGENCY, false, IN_TERM, Movement.RESUMED), 2);

        assertThat(count.flow()).isEqualTo(agency(new Part(5, Map.of(Movement.RESUMED, 2L), 3)));
    }

    @Test
    void whatBecameLateOnTheWayDidNotArriveLate() {
        count.during(ELSEWHERE, OVERDUE_AGENCY, 1);

        count.during(new Seen(IN_TERM, true, OVERDUE_AGENCY, Movement.OTHERWISE), 1);

        assertThat(count.flow()).isEqualTo(agency(new Part(0, Map.of(Movement.ENTERED, 1L), 1)));
    }

    private static LateFlow agency(Part part) {
        return new LateFlow(Map.of(Cause.AGENCY, part));
    }
}
