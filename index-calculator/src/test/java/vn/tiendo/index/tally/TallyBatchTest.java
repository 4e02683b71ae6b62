package vn.tiendo.index.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;

class TallyBatchTest {
    @Test
    void itMovesFoldsByACompleteOneAnOldRecordOrWhatIsNotSettled() {
        FoldComplete complete = new FoldComplete(7, 70, null);

        assertThat(new TallyBatch(0, List.of(), null, 0, true).movesFolds()).isFalse();
        assertThat(new TallyBatch(0, List.of(), complete, 0, true).movesFolds()).isTrue();
        assertThat(new TallyBatch(0, List.of(), null, 1, true).movesFolds()).isTrue();
        assertThat(new TallyBatch(0, List.of(), null, 0, false).movesFolds()).isTrue();
    }
}
