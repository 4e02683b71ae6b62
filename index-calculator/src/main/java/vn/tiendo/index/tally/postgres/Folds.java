package vn.tiendo.index.tally.postgres;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.index.tally.TallyBatch;

/** The tables {@code tally_partition} and {@code tally_visible}: what partitions told, and which fold readers see. */
final class Folds {
    private static final FoldComplete NONE_COMPLETE = new FoldComplete(0, 0, null);
    private final JdbcClient database;

    Folds(JdbcClient database) {
        this.database = database;
    }

    /**
     * What all partitions have told at least.
     *
     * @param partitions how many have told anything
     * @param wholeFrom the least fold that can be whole
     * @param settled whether no partition may still supersede what is gone
     * @param wholeSince the last of these folds that told all cells, 0 where none did
     */
    record Told(
            int partitions,
            long fold,
            long position,
            @Nullable OffsetDateTime through,
            long wholeFrom,
            boolean settled,
            long wholeSince) {
        boolean isWhole(int of) {
            return settled && partitions >= of && fold > 0 && fold >= wholeFrom;
        }
    }

    /**
     * What readers see.
     *
     * @param changedFold the fold up to which tally_changed is complete
     * @param wholeSince the last fold that told all cells, 0 before the first
     */
    record Seen(long fold, long position, @Nullable OffsetDateTime through, long changedFold, long wholeSince) {
        boolean isBehind(Told told) {
            return told.fold() > fold
                    || told.fold() == fold && (told.position() > position || laterThrough(told.through()));
        }

        private boolean laterThrough(@Nullable OffsetDateTime told) {
            return told != null && (through == null || told.isAfter(through));
        }
    }

    /** Locks what readers see until the end of the transaction; whoever waits here then finds what others committed. */
    Seen lock() {
        return database.sql("select fold, position, through, changed_fold, whole_since from tally_visible for update")
                .query(Seen.class)
                .single();
    }

    /** Notes what one partition told. A fold below the one known is a rewind and changes nothing. */
    void note(TallyBatch batch) {
        FoldComplete complete = batch.complete() == null ? NONE_COMPLETE : batch.complete();
        database.sql("""
                        insert into tally_partition as known
                            (partition, complete_fold, position, through, whole_from, settled, whole_since)
                        values (:partition, :fold, :position, :through, :wholeFrom, :settled, :wholeSince)
                        on conflict (partition) do update
                        set complete_fold = greatest(known.complete_fold, excluded.complete_fold),
                            position = greatest(known.position, excluded.position),
                            through = greatest(known.through, excluded.through),
                            whole_from = greatest(known.whole_from, excluded.whole_from),
                            settled = excluded.settled,
                            whole_since = greatest(known.whole_since, excluded.whole_since)
                        """)
                .param("partition", batch.partition())
                .param("fold", complete.fold())
                .param("position", complete.position())
                .param(
                        "through",
                        complete.through() == null ? null : complete.through().atOffset(ZoneOffset.UTC))
                .param("wholeFrom", batch.wholeFrom())
                .param("settled", batch.settled())
                .param("wholeSince", complete.wholeSince() == null ? 0 : complete.wholeSince())
                .update();
    }

    /** The least that every partition has told; {@code through} is unknown where it is of one. */
    Told told() {
        return database.sql("""
                        select count(*) as partitions, coalesce(min(complete_fold), 0) as fold,
                            coalesce(min(position), 0) as position,
                            case when count(through) = count(*) then min(through) end as through,
                            coalesce(max(whole_from), 0) as whole_from,
                            coalesce(bool_and(settled), false) as settled,
                            coalesce(max(whole_since) filter (
                                where whole_since <= (select min(complete_fold) from tally_partition)), 0) as whole_since
                        from tally_partition
                        """).query(Told.class).single();
    }
}
