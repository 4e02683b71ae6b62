package vn.tiendo.index.tally.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.PartitionRecords;
import vn.tiendo.index.tally.CountedCell;
import vn.tiendo.index.tally.TallyBatch;

class TallyRecordsTest {
    private static final String PROVINCE = "PORTAL_766/H09/2023-10/2023-10-17/IN_TERM/OVERDUE_AGENCY";
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant YOUNG = NOW.minusSeconds(299);
    private static final Instant OLD = NOW.minusSeconds(301);

    private final TallyRecords tallyRecords =
            new TallyRecords(JsonMapper.builder().build());

    @Test
    void readsCellsOfProvincesInTheirOrder() {
        TallyBatch batch = read(record(YOUNG, PROVINCE, cell(17, 42)), record(YOUNG, PROVINCE, cell(18, 43)));

        assertThat(batch)
                .isEqualTo(new TallyBatch(
                        2,
                        List.of(
                                new CountedCell(TallyCell.ofKey(PROVINCE), 17, 42),
                                new CountedCell(TallyCell.ofKey(PROVINCE), 18, 43)),
                        null,
                        0,
                        true));
    }

    @Test
    void passesOverUnitsBelowAProvinceWithoutReadingThem() {
        String commune = "PORTAL_766/H09.12.3/2023-10/2023-10-17/IN_TERM/OVERDUE_AGENCY";

        assertThat(read(record(OLD, commune, "not read")).cells()).isEmpty();
    }

    @Test
    void keepsTheHighestFoldThatIsComplete() {
        TallyBatch batch = read(
                record(YOUNG, "fold-complete", complete(42, "2023-10-30T09:00:00Z")),
                record(YOUNG, "fold-complete", complete(43, "2023-10-30T09:00:01Z")),
                record(YOUNG, "fold-complete", complete(41, "2023-10-30T08:00:00Z")));

        assertThat(Optional.ofNullable(batch.complete()))
                .contains(new FoldComplete(43, 4743, Instant.parse("2023-10-30T09:00:01Z")));
    }

    @Test
    void notesTheHighestFoldThatWasOldWhenItWasRead() {
        TallyBatch batch = read(
                record(OLD, PROVINCE, cell(17, 42)),
                record(OLD, "fold-complete", complete(41, "2023-10-30T09:00:00Z")),
                record(YOUNG, PROVINCE, cell(17, 44)));

        assertThat(batch.wholeFrom()).isEqualTo(42);
    }

    @Test
    void isSettledByAYoungRecordAndByTheEndOfThePartition() {
        ConsumerRecord<byte[], byte[]> young = record(YOUNG, PROVINCE, cell(17, 42));
        ConsumerRecord<byte[], byte[]> old = record(OLD, PROVINCE, cell(17, 42));

        assertThat(read(false, old, young).settled()).isTrue();
        assertThat(read(false, young, old).settled()).isFalse();
        assertThat(read(true, old).settled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            delimiter = ';',
            value = {
                "null; {}",
                "no-cell; {}",
                "PORTAL_766/H09/2023-10/2023-10-17/IN_TERM; {}",
                "PORTAL_766/H09/2023-10/2023-10-17/IN_TERM/SOMEWHERE; {}",
                "portal/H09/2023-10/2023-10-17/IN_TERM/WAITING; {}"
            })
    void refusesAKeyThatIsNone(@Nullable String key, String value) {
        assertThatThrownBy(() -> read(record(YOUNG, key, value))).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{}",
                "{\"type\":\"vn.tiendo.tally.cell-counted.v1\"}",
                "{\"type\":\"vn.tiendo.tally.cell-counted.v1\",\"data\":{\"count\":3}}",
                "{\"type\":\"vn.tiendo.tally.cell-counted.v2\",\"data\":{\"count\":3,\"fold\":4}}"
            })
    void refusesAValueThatIsNone(String value) {
        assertThatThrownBy(() -> read(record(YOUNG, PROVINCE, value))).isInstanceOf(RuntimeException.class);
    }

    @SafeVarargs
    private TallyBatch read(ConsumerRecord<byte[], byte[]>... records) {
        return read(false, records);
    }

    @SafeVarargs
    private TallyBatch read(boolean toTheEnd, ConsumerRecord<byte[], byte[]>... records) {
        return tallyRecords.read(new PartitionRecords(2, List.of(records), toTheEnd), NOW);
    }

    private static String cell(long count, long fold) {
        return """
                {"specversion":"1.0","id":"x","source":"/tiendo/dossier-query","type":"vn.tiendo.tally.cell-counted.v1",
                 "subject":"s","time":"2023-10-30T09:00:00Z","data":{"count":%d,"fold":%d}}""".formatted(count, fold);
    }

    private static String complete(long fold, String through) {
        return """
                {"specversion":"1.0","id":"x","source":"/tiendo/dossier-query","type":"vn.tiendo.tally.fold-complete.v1",
                 "subject":"s","time":"2023-10-30T09:00:00Z",
                 "data":{"fold":%d,"position":%d,"through":"%s"}}""".formatted(fold, 4700 + fold, through);
    }

    private static ConsumerRecord<byte[], byte[]> record(Instant appended, @Nullable String key, String value) {
        return new ConsumerRecord<>(
                Topics.PROGRESS_TALLY,
                2,
                0,
                appended.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key == null ? null : key.getBytes(UTF_8),
                value.getBytes(UTF_8),
                new RecordHeaders(),
                Optional.empty());
    }
}
