package vn.tiendo.index.tally.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage;
import vn.tiendo.contract.tally.TallyMessage.CellCounted;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.contract.wire.WireType;
import vn.tiendo.feed.PartitionRecords;
import vn.tiendo.index.tally.CountedCell;
import vn.tiendo.index.tally.TallyBatch;

/**
 * Reads records of {@code progress-tally}. Units below a province are passed over by their key. Anything that is no
 * message of the tally is a bug of the sender and refused: figures without it would be wrong.
 */
final class TallyRecords {
    private static final byte[] FOLD_COMPLETE_KEY = TallyMessage.FOLD_COMPLETE_KEY.getBytes(StandardCharsets.UTF_8);
    /** Half of what the topic promises; the rest is for clocks that differ and batches that wait. */
    private static final Duration YOUNG = Topics.PROGRESS_TALLY_COMPACTION_LAG.dividedBy(2);

    private final ObjectReader cells;
    private final ObjectReader folds;

    TallyRecords(JsonMapper json) {
        this.cells = reader(json, CellCounted.class);
        this.folds = reader(json, FoldComplete.class);
    }

    private static ObjectReader reader(JsonMapper json, Class<? extends TallyMessage> data) {
        return json.readerFor(json.getTypeFactory().constructParametricType(Envelope.class, data));
    }

    /**
     * What the records of one partition say.
     *
     * @param now tells old records from young ones
     * @throws RuntimeException if a record is no message of the tally
     */
    TallyBatch read(PartitionRecords partition, Instant now) {
        List<ConsumerRecord<byte[], byte[]>> records = partition.records();
        List<CountedCell> counted = new ArrayList<>(records.size());
        FoldComplete complete = null;
        long wholeFrom = 0;
        long oldest = now.minus(YOUNG).toEpochMilli();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            long fold = 0;
            if (Arrays.equals(record.key(), FOLD_COMPLETE_KEY)) {
                FoldComplete told = this.<FoldComplete>data(folds, record, WireType.FOLD_COMPLETE);
                complete = later(complete, told);
                fold = told.fold();
            } else if (isOfProvince(record.key())) {
                CountedCell cell = cell(record);
                counted.add(cell);
                fold = cell.fold();
            }
            wholeFrom = record.timestamp() < oldest ? Math.max(wholeFrom, fold) : wholeFrom;
        }
        boolean settled = partition.toTheEnd() || records.getLast().timestamp() >= oldest;
        return new TallyBatch(partition.partition(), counted, complete, wholeFrom, settled);
    }

    private static FoldComplete later(@Nullable FoldComplete one, FoldComplete other) {
        return one == null || other.fold() >= one.fold() ? other : one;
    }

    private CountedCell cell(ConsumerRecord<byte[], byte[]> record) {
        TallyCell cell = TallyCell.ofKey(new String(record.key(), StandardCharsets.UTF_8));
        CellCounted told = data(cells, record, WireType.TALLY_CELL);
        return new CountedCell(cell, told.count(), told.fold());
    }

    private <T extends TallyMessage> T data(ObjectReader reader, ConsumerRecord<byte[], byte[]> record, String type) {
        Envelope<T> envelope = reader.readValue(record.value());
        if (!type.equals(envelope.type()) || envelope.data() == null) {
            throw new IllegalArgumentException("a tally message that is no " + type);
        }
        return envelope.data();
    }

    /** Whether the unit, the second part of the key, has one group; decided without reading the rest. */
    private static boolean isOfProvince(byte @Nullable [] key) {
        if (key == null) {
            throw new IllegalArgumentException("a tally message without a key");
        }
        int parts = 0;
        for (byte character : key) {
            if (character == '/' && ++parts == 2) {
                return true;
            }
            if (character == '.' && parts == 1) {
                return false;
            }
        }
        throw new IllegalArgumentException("no key of a tally cell: " + new String(key, StandardCharsets.UTF_8));
    }
}
