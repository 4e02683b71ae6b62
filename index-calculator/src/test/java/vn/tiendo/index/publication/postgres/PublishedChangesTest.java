package vn.tiendo.index.publication.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.CURRENT_PERIODS;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.LATE;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.MORNING;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.NOON;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.PROVINCES;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.RECEIVED;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.keys;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.message;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.index.publication.Publication;
import vn.tiendo.index.tally.postgres.TallyOnPostgres.Count;

/** Which changes of figures are published. */
class PublishedChangesTest {
    private final PublisherOnPostgres publisher = new PublisherOnPostgres();

    @Test
    void nothingIsPublishedBeforeAFoldIsVisible() {
        assertThat(publisher.publish(NOON)).isEmpty();
    }

    @Test
    void theFirstTimeEveryProvinceAndTheRankingOfEachCurrentPeriodArePublished() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));

        List<Publication> published = publisher.publish(NOON);

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
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));
        publisher.publish(NOON);

        assertThat(publisher.publish(NOON)).isEmpty();
        publisher.tally.tell(MORNING.plusSeconds(1));
        assertThat(publisher.publish(NOON)).isEmpty();
        publisher.tally.tell(MORNING.plusSeconds(2), new Count(RECEIVED, 11));
        publisher.tally.tell(MORNING.plusSeconds(3), new Count(RECEIVED, 10));
        assertThat(publisher.publish(NOON)).isEmpty();
    }

    @Test
    void aChangeIsPublishedForItsProvinceAndTheRankingWithTheNextSequence() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));
        publisher.publish(NOON);
        publisher.tally.tell(MORNING, new Count(LATE, 1));

        List<Publication> published = publisher.publish(NOON);

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
    void otherBooksAreNotPublished() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));
        publisher.publish(NOON);
        publisher.tally.tell(MORNING, new Count(RECEIVED.replace("PORTAL_766", "PROVINCE"), 10));

        assertThat(publisher.publish(NOON)).isEmpty();
    }
}
