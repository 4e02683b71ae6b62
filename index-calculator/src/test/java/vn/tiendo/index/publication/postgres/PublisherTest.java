package vn.tiendo.index.publication.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.index.IndexDatabase;
import vn.tiendo.index.publication.Outlet;
import vn.tiendo.index.publication.Publication;
import vn.tiendo.index.publication.Publications;
import vn.tiendo.index.publication.Publisher;
import vn.tiendo.index.tally.postgres.TallyOnPostgres;
import vn.tiendo.index.tally.postgres.TallyOnPostgres.Count;

class PublisherTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final ZonedDateTime NOON =
            LocalDate.parse("2026-11-22").atTime(12, 0).atZone(ZONE);
    private static final Instant MORNING = NOON.minusHours(4).toInstant();
    private static final int PROVINCES = 34;
    private static final int CURRENT_PERIODS = 3;
    private static final String RECEIVED = "PORTAL_766/H01/2026-11/2026-11-05/NONE/IN_TERM";
    private static final String LATE = "PORTAL_766/H01/2026-11/2026-11-20/IN_TERM/OVERDUE_AGENCY";
    private static final String RECEIVED_BEFORE = "PORTAL_766/H05/2025-03/2025-03-07/NONE/IN_TERM";

    private final JsonMapper json = JsonMapper.builder().build();
    private final IndexDatabase database = new IndexDatabase();
    private final TallyOnPostgres tally = new TallyOnPostgres(database);
    private final Publications publications = new PostgresPublications(database.client(), database.transactions());
    private final Arrivals arrivals = new Arrivals();

    /** Remembers what has arrived; may lose the answer. */
    private static final class Arrivals implements Outlet {
        private final List<Publication> all = new ArrayList<>();
        private boolean broken;

        @Override
        public void send(List<Publication> publications) {
            all.addAll(publications);
            if (broken) {
                throw new IllegalStateException("no acknowledgement");
            }
        }

        List<Publication> take() {
            List<Publication> taken = List.copyOf(all);
            all.clear();
            return taken;
        }
    }

    @Test
    void nothingIsPublishedBeforeAFoldIsVisible() {
        assertThat(publish(NOON)).isEmpty();
    }

    @Test
    void theFirstTimeEveryProvinceAndTheRankingOfEachCurrentPeriodArePublished() {
        tally.tell(MORNING, new Count(RECEIVED, 10));

        List<Publication> published = publish(NOON);

        assertThat(published).hasSize(CURRENT_PERIODS * (PROVINCES + 1)).allSatisfy(publication -> {
            assertThat(publication.sequence()).isEqualTo(1);
            assertThat(publication.isFinal()).isFalse();
        });
        assertThat(keys(published, Topics.PROVINCE_RANKING))
                .containsExactly("2026-11/2026-11-22", "2026-Q4/2026-11-22", "2026/2026-11-22");
        JsonNode index = message(published, "H01/2026-Q4/2026-11-22");
        assertThat(index.at("/type").asString()).isEqualTo("vn.tiendo.ranking.province-progress-index.v1");
        assertThat(index.at("/source").asString()).isEqualTo("/tiendo/index-calculator");
        assertThat(index.at("/id").asString()).isEqualTo("H01/2026-Q4/2026-11-22/1");
        assertThat(index.at("/data/received").asLong()).isEqualTo(10);
        assertThat(index.at("/data/score").asString()).isEqualTo("20.00");
        assertThat(index.at("/data/fold").asLong()).isEqualTo(1);
        assertThat(index.at("/data/position").asLong()).isEqualTo(10);
    }

    @Test
    void whereNothingChangedNothingIsPublished() {
        tally.tell(MORNING, new Count(RECEIVED, 10));
        publish(NOON);

        assertThat(publish(NOON)).isEmpty();
        tally.tell(MORNING.plusSeconds(1));
        assertThat(publish(NOON)).isEmpty();
        tally.tell(MORNING.plusSeconds(2), new Count(RECEIVED, 11));
        tally.tell(MORNING.plusSeconds(3), new Count(RECEIVED, 10));
        assertThat(publish(NOON)).isEmpty();
    }

    @Test
    void aChangeIsPublishedForItsProvinceAndTheRankingWithTheNextSequence() {
        tally.tell(MORNING, new Count(RECEIVED, 10));
        publish(NOON);
        tally.tell(MORNING, new Count(LATE, 1));

        List<Publication> published = publish(NOON);

        assertThat(published)
                .extracting(Publication::key)
                .containsExactlyInAnyOrder(
                        "H01/2026-11/2026-11-22",
                        "H01/2026-Q4/2026-11-22",
                        "H01/2026/2026-11-22",
                        "2026-11/2026-11-22",
                        "2026-Q4/2026-11-22",
                        "2026/2026-11-22");
        assertThat(published).extracting(Publication::sequence).containsOnly(2L);
        JsonNode ranking = message(published, "2026/2026-11-22");
        assertThat(ranking.at("/data/sequence").asLong()).isEqualTo(2);
        assertThat(ranking.at("/data/fold").asLong()).isEqualTo(2);
        assertThat(ranking.at("/data/items/0/score").asString()).isEqualTo("18.00");
    }

    @Test
    void aChangeThatComesAfterTodayIsPublishedWhenItsDayHasCome() {
        tally.tell(MORNING, new Count(RECEIVED, 10));
        publish(NOON);

        tally.tell(MORNING, new Count("PORTAL_766/H01/2026-11/2026-11-23/IN_TERM/OVERDUE_AGENCY", 4));
        assertThat(publish(NOON)).isEmpty();

        JsonNode tomorrow = message(publish(NOON.plusDays(1)), "H01/2026/2026-11-23");
        assertThat(tomorrow.at("/data/late").asLong()).isEqualTo(4);
    }

    @Test
    void closedPeriodsArePublishedAsOfTheirLastDayWithTheProvincesOfThatDay() {
        tally.tell(MORNING, new Count(RECEIVED_BEFORE, 2));

        List<Publication> published = publish(NOON);

        assertThat(keys(published, Topics.PROVINCE_RANKING))
                .contains("2025-03/2025-03-31", "2025-Q1/2025-03-31", "2025/2025-12-31")
                .hasSize(6);
        JsonNode march = message(published, "2025-03/2025-03-31");
        assertThat(march.at("/data/items").size()).isEqualTo(63);
        assertThat(march.at("/data/final").asBoolean()).isTrue();
        assertThat(message(published, "2025/2025-12-31").at("/data/items").size())
                .isEqualTo(PROVINCES);
    }

    @Test
    void onlyPeriodsThatAChangeReachesArePublishedAgain() {
        tally.tell(MORNING, new Count(RECEIVED, 10), new Count(RECEIVED_BEFORE, 2));
        publish(NOON);

        tally.tell(MORNING, new Count("PORTAL_766/H05/2025-03/2025-05-01/IN_TERM/OVERDUE_AGENCY", 1));

        assertThat(publish(NOON))
                .extracting(Publication::key)
                .containsExactlyInAnyOrder("H05/2025/2025-12-31", "2025/2025-12-31");
    }

    @Test
    void otherBooksAreNotPublished() {
        tally.tell(MORNING, new Count(RECEIVED, 10));
        publish(NOON);
        tally.tell(MORNING, new Count(RECEIVED.replace("PORTAL_766", "PROVINCE"), 10));

        assertThat(publish(NOON)).isEmpty();
    }

    @Test
    void afterMidnightTheNewDayIsPublishedAndTheOldOneBecomesFinalOnce() {
        tally.tell(MORNING, new Count(RECEIVED, 10));
        publish(NOON);
        ZonedDateTime midnight = NOON.toLocalDate().plusDays(1).atStartOfDay(ZONE);

        List<Publication> newDay = publish(midnight);
        assertThat(newDay)
                .hasSize(CURRENT_PERIODS * (PROVINCES + 1))
                .extracting(Publication::at)
                .allSatisfy(at -> assertThat(at.asOf()).isEqualTo("2026-11-23"));

        tally.tell(midnight.toInstant());
        List<Publication> finals = publish(midnight.plusSeconds(1));
        assertThat(finals).hasSize(CURRENT_PERIODS * (PROVINCES + 1)).allSatisfy(publication -> {
            assertThat(publication.at().asOf()).isEqualTo("2026-11-22");
            assertThat(publication.isFinal()).isTrue();
            assertThat(publication.sequence()).isEqualTo(2);
        });
        assertThat(message(finals, "2026/2026-11-22").at("/data/final").asBoolean())
                .isTrue();

        tally.tell(midnight.plusSeconds(5).toInstant(), new Count(LATE, 1));
        assertThat(publish(midnight.plusSeconds(9)))
                .extracting(publication -> publication.at().asOf())
                .containsOnly(LocalDate.parse("2026-11-23"));
    }

    @Test
    void whatMayNotHaveArrivedIsSentAgainAsItWasBeforeAnythingElse() {
        tally.tell(MORNING, new Count(RECEIVED, 10));
        arrivals.broken = true;
        assertThatThrownBy(() -> publish(NOON)).hasMessage("no acknowledgement");
        List<Publication> first = arrivals.take();
        tally.tell(MORNING, new Count(RECEIVED, 11));
        arrivals.broken = false;

        List<Publication> published = publish(NOON.plusSeconds(1));

        assertThat(published.subList(0, first.size())).isEqualTo(first);
        assertThat(published.subList(first.size(), published.size()))
                .hasSize(2 * CURRENT_PERIODS)
                .extracting(Publication::sequence)
                .containsOnly(2L);
    }

    @Test
    void aChangeAndItsReturnWhileTheBrokerIsAwayAreBothKnownOrNeither() {
        tally.tell(MORNING, new Count(RECEIVED, 10));
        publish(NOON);
        tally.tell(MORNING, new Count(LATE, 1));
        arrivals.broken = true;
        assertThatThrownBy(() -> publish(NOON)).hasMessage("no acknowledgement");
        tally.tell(MORNING, new Count(LATE, 0));
        arrivals.broken = false;
        arrivals.take();

        List<Publication> published = publish(NOON);

        assertThat(published.stream()
                        .filter(publication -> publication.key().equals("2026/2026-11-22"))
                        .map(Publication::sequence))
                .containsExactly(2L, 3L);
        assertThat(json.readTree(published.getLast().message())
                        .at("/data/items/0/score")
                        .asString())
                .isEqualTo("20.00");
    }

    @Test
    void oneInstancePublishesAtATime() throws InterruptedException {
        tally.tell(MORNING, new Count(RECEIVED, 10));
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> publications.alone(() -> {
            started.countDown();
            awaitUninterruptibly(enough);
        }));
        started.await();

        assertThat(publish(NOON)).isEmpty();

        enough.countDown();
        assertThat(other.join()).isTrue();
        assertThat(publish(NOON)).isNotEmpty();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A publisher anew each time, as after a restart. */
    private List<Publication> publish(ZonedDateTime now) {
        new Publisher(tally.tally(), publications, arrivals, json::writeValueAsString).publish(now);
        return arrivals.take();
    }

    private static List<String> keys(List<Publication> published, String topic) {
        return published.stream()
                .filter(publication -> publication.topic().equals(topic))
                .map(Publication::key)
                .toList();
    }

    private JsonNode message(List<Publication> published, String key) {
        return published.stream()
                .filter(publication -> publication.key().equals(key))
                .map(publication -> json.readTree(publication.message()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
