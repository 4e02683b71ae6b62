package vn.tiendo.index.tally.postgres;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.index.IndexDatabase;
import vn.tiendo.index.tally.CountedCell;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.index.tally.TallyBatch;

/** The tally for tests of what stands on it: folds of one partition, told by hand. */
public final class TallyOnPostgres {
    private final IndexDatabase database;
    private final PostgresTallyIntake intake;
    private long fold;

    public TallyOnPostgres(IndexDatabase database) {
        this.database = database;
        this.intake = new PostgresTallyIntake(database.client(), new SimpleMeterRegistry());
    }

    public Tally tally() {
        return new PostgresTally(database.client());
    }

    /** One more fold, complete. Its position is ten times its number. */
    public void tell(Instant through, Count... counts) {
        fold++;
        TallyBatch batch = new TallyBatch(
                0,
                Arrays.stream(counts)
                        .map(count -> new CountedCell(TallyCell.ofKey(count.key()), count.count(), fold))
                        .toList(),
                new FoldComplete(fold, fold * 10, through),
                0,
                true);
        database.transaction(() -> intake.take(List.of(batch), 1));
    }

    /** A cell by its key. */
    public record Count(String key, long count) {}
}
