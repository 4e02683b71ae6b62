package vn.tiendo.query.lateness;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.query.lateness.LateFlow.Part;

class LateFlowSumsTest {
    private static final Part GROWING = new Part(10, Map.of(Movement.ENTERED, 4L, Movement.FINISHED, 3L), 11);

    @ParameterizedTest
    @CsvSource({
        "ENTERED, 12",
        "FINISHED, 8",
        "REAPPOINTED, 8",
        "RESUMED, 8",
        "OTHERWISE, 8",
        "TRANSFERRED_IN, 12",
        "TRANSFERRED_OUT, 8",
        "CAUSE_GAINED, 12",
        "CAUSE_LOST, 8"
    })
    void whatComesAddsToTheStockAndWhatGoesTakesFromIt(Movement movement, long closing) {
        assertThat(new Part(10, Map.of(movement, 2L), closing).count(movement)).isEqualTo(2);
        assertThatIllegalStateException().isThrownBy(() -> new Part(10, Map.of(movement, 2L), closing + 1));
    }

    @Test
    void whatIsNotSaidDidNotHappen() {
        assertThat(GROWING.count(Movement.RESUMED)).isZero();
    }

    @Test
    void aFlowSpeaksOfAllThreeCausesInTheirOrder() {
        assertThat(LateFlow.NONE.causes())
                .containsOnlyKeys(Cause.values())
                .containsValue(Part.NONE)
                .doesNotContainValue(GROWING);
        assertThat(flow(Cause.SUSPENSION, GROWING).causes().keySet()).containsExactly(Cause.values());
    }

    @Test
    void twoFlowsAddUpCauseByCause() {
        LateFlow sum = flow(Cause.AGENCY, GROWING)
                .plus(flow(Cause.AGENCY, new Part(1, Map.of(Movement.FINISHED, 1L), 0)))
                .plus(flow(Cause.SUSPENSION, new Part(7, Map.of(), 7)));

        assertThat(of(sum, Cause.AGENCY))
                .isEqualTo(new Part(11, Map.of(Movement.ENTERED, 4L, Movement.FINISHED, 4L), 11));
        assertThat(of(sum, Cause.SUSPENSION)).isEqualTo(new Part(7, Map.of(), 7));
        assertThat(of(sum, Cause.TECHNICAL_ERROR)).isEqualTo(Part.NONE);
    }

    @Test
    void withoutSomeThatCountElsewhereTheRestIsLeft() {
        Part elsewhere = new Part(4, Map.of(Movement.ENTERED, 1L, Movement.FINISHED, 2L), 3);

        LateFlow rest = flow(Cause.AGENCY, GROWING).less(flow(Cause.AGENCY, elsewhere));

        assertThat(of(rest, Cause.AGENCY))
                .isEqualTo(new Part(6, Map.of(Movement.ENTERED, 3L, Movement.FINISHED, 1L), 8));
    }

    @Test
    void whatCameToThoseThatCountElsewhereWentFromTheOthers() {
        Part elsewhere =
                new Part(4, Map.of(Movement.ENTERED, 1L, Movement.TRANSFERRED_IN, 3L, Movement.TRANSFERRED_OUT, 2L), 6);

        LateFlow rest = flow(Cause.AGENCY, GROWING).less(flow(Cause.AGENCY, elsewhere));

        assertThat(of(rest, Cause.AGENCY))
                .isEqualTo(new Part(
                        6,
                        Map.of(
                                Movement.ENTERED, 3L,
                                Movement.FINISHED, 3L,
                                Movement.TRANSFERRED_OUT, 3L,
                                Movement.TRANSFERRED_IN, 2L),
                        5));
    }

    @Test
    void theTotalIsThatOfAllCauses() {
        LateFlow flow =
                flow(Cause.AGENCY, GROWING).plus(flow(Cause.SUSPENSION, new Part(7, Map.of(Movement.ENTERED, 2L), 9)));

        assertThat(flow.total()).isEqualTo(new Part(17, Map.of(Movement.ENTERED, 6L, Movement.FINISHED, 3L), 20));
        assertThat(LateFlow.NONE.total()).isEqualTo(Part.NONE);
    }

    private static LateFlow flow(Cause cause, Part part) {
        return new LateFlow(Map.of(cause, part));
    }

    private static Part of(LateFlow flow, Cause cause) {
        return requireNonNull(flow.causes().get(cause));
    }
}
