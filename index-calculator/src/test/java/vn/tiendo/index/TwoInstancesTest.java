package vn.tiendo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.testing.TestDatabase;

/** Two instances of the whole application on one database, while days pass. */
class TwoInstancesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 6;

    private final TestDatabase database = TestDatabase.create();
    private final MovedClock clock = new MovedClock(noon(FIRST));

    @Test
    void eachDayIsPublishedOnceAndNoSequenceTwice() {
        RunningIndex.makeTopicsAnew();
        try (TallySender tally = new TallySender();
                RunningIndex one = RunningIndex.start(database, clock);
                RunningIndex other = RunningIndex.start(database, clock)) {
            for (int day = 0; day < DAYS; day++) {
                LocalDate today = FIRST.plusDays(day);
                clock.moveTo(noon(today));
                tell(tally, today, day + 1);
                await().atMost(IndexStage.PATIENCE).until(() -> isTold(one, today));
                await().atMost(IndexStage.PATIENCE)
                        .until(() -> today.equals(FIRST) || isFrozen(one, today.minusDays(1)));
            }
            assertThat(other.json(published(FIRST))).isEqualTo(one.json(published(FIRST)));
        }

        for (LocalDate day : FIRST.datesUntil(FIRST.plusDays(DAYS - 1L)).toList()) {
            List<JsonNode> told = IndexStage.values(Topics.PROVINCE_RANKING, "2026/" + day);
            assertThat(told.stream().filter(ranking -> ranking.get("final").asBoolean()))
                    .as("%s: %s", day, told)
                    .hasSize(1);
            assertThat(told)
                    .extracting(ranking -> ranking.get("sequence").asLong())
                    .isEqualTo(LongStream.rangeClosed(1, told.size()).boxed().toList());
        }
    }

    private static void tell(TallySender tally, LocalDate today, long fold) {
        String cell = IndexStage.key("H09", YearMonth.from(today).toString(), today.toString(), "NONE", "IN_TERM");
        tally.count(cell, fold, fold);
        tally.complete(fold, noon(today));
    }

    private static boolean isTold(RunningIndex index, LocalDate day) {
        return index.get(published(day)).statusCode() == 200;
    }

    private static boolean isFrozen(RunningIndex index, LocalDate day) {
        return index.json(published(day)).path("final").asBoolean(false);
    }

    private static String published(LocalDate day) {
        return "/api/v1/ranking?published=true&period=2026&asOf=" + day;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }

    /** Stands still until it is moved. */
    private static final class MovedClock extends Clock {
        private volatile Instant now;

        MovedClock(Instant now) {
            this.now = now;
        }

        void moveTo(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }
}
