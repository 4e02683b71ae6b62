package vn.tiendo.index.tally.kafka;

import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.tiendo.feed.FeedHandler;
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
    public void apply(List<ConsumerRecord<byte[], byte[]>> records, boolean toTheEnd) {
        TallyBatch batch = tallyRecords.read(records, toTheEnd, clock.instant());
        intake.take(batch, topic.partitions(batch.partition()));
    }
}
