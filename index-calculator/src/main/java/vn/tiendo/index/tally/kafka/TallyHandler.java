package vn.tiendo.index.tally.kafka;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import vn.tiendo.feed.FeedHandler;
import vn.tiendo.feed.PartitionRecords;
import vn.tiendo.index.tally.TallyBatch;
import vn.tiendo.index.tally.TallyIntake;

/** Hands what a partition told to the tally. */
final class TallyHandler implements FeedHandler {
    private final TallyRecords tallyRecords;
    private final TallyTopic topic;
    private final TallyIntake intake;
    private final InstantSource clock;

    TallyHandler(TallyRecords tallyRecords, TallyTopic topic, TallyIntake intake, InstantSource clock) {
        this.tallyRecords = tallyRecords;
        this.topic = topic;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void apply(List<PartitionRecords> partitions) {
        Instant now = clock.instant();
        List<TallyBatch> batches = partitions.stream()
                .map(partition -> tallyRecords.read(partition, now))
                .toList();
        intake.take(batches, topic.partitions(partitions.getLast().partition()));
    }
}
