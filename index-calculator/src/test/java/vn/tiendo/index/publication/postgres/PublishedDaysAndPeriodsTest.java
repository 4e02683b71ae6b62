package vn.tiendo.index.publication.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.CURRENT_PERIODS;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.LATE;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.MORNING;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.NOON;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.PROVINCES;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.RECEIVED;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.ZONE;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.keys;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.message;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.index.publication.Publication;
import vn.tiendo.index.tally.postgres.TallyOnPostgres.Count;

/** For which days and periods figures are published, and when. */
class PublishedDaysAndPeriodsTest {
    private static final String RECEIVED_BEFORE = "PORTAL_766/H05/2025-03/2025-03-07/NONE/IN_TERM";
    private final PublisherOnPostgres publisher = new PublisherOnPostgres();

    @Test
    void aChangeThatComesAfterTodayIsPublishedWhenItsDayHasCome() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));
        publisher.publish(NOON);

        publisher.tally.tell(MORNING, new Count("PORTAL_766/H01/2026-11/2026-11-23/IN_TERM/OVERDUE_AGENCY", 4));
        assertThat(publisher.publish(NOON)).isEmpty();

        JsonNode tomorrow = message(publisher.publish(NOON.plusDays(1)), "H01/2026/2026-11-23");
        assertThat(tomorrow.at("/data/late").asLong()).isEqualTo(4);
    }

    @Test
    void closedPeriodsArePublishedAsOfTheirLastDayWithTheProvincesOfThatDay() {
        publisher.tally.tell(MORNING, new Count(RECEIVED_BEFORE, 2));

        List<Publication> published = publisher.publish(NOON);

        assertThat(keys(published, Topics.PROVINCE_RANKING))
                .contains("2025-03/2025-03-31", "2025-Q1/2025-03-31", "2025/2025-12-31")
                .hasSize(6);
        JsonNode march = message(published, "2025-03/2025-03-31");
        assertThat(march.at("/data/items").size()).isEqualTo(63);
        assertThat(march.at("/data/final").asBoolean()).isFalse();
        assertThat(message(published, "2025/2025-12-31").at("/data/items").size())
                .isEqualTo(PROVINCES);
    }

    @Test
    void onlyPeriodsThatAChangeReachesArePublishedAgain() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10), new Count(RECEIVED_BEFORE, 2));
        publisher.publish(NOON);

        publisher.tally.tell(MORNING, new Count("PORTAL_766/H05/2025-03/2025-05-01/IN_TERM/OVERDUE_AGENCY", 1));

        assertThat(publisher.publish(NOON))
                .extracting(Publication::key)
                .containsExactlyInAnyOrder("H05/2025/2025-12-31", "2025/2025-12-31");
    }

    @Test
    void afterMidnightTheNewDayIsPublishedAndTheOldOneBecomesFinalOnce() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));
        publisher.publish(NOON);
        ZonedDateTime midnight = NOON.toLocalDate().plusDays(1).atStartOfDay(ZONE);

        List<Publication> newDay = publisher.publish(midnight);
        assertThat(newDay)
                .hasSize(CURRENT_PERIODS * (PROVINCES + 1))
                .extracting(Publication::at)
                .allSatisfy(at -> assertThat(at.asOf()).isEqualTo("2026-11-23"));

        publisher.tally.tell(midnight.toInstant());
        List<Publication> finals = publisher.publish(midnight.plusSeconds(1));
        assertThat(finals).hasSize(CURRENT_PERIODS * (PROVINCES + 1)).allSatisfy(publication -> {
            assertThat(publication.at().asOf()).isEqualTo("2026-11-22");
            assertThat(publication.isFinal()).isTrue();
            assertThat(publication.sequence()).isEqualTo(2);
        });
        assertThat(message(finals, "2026/2026-11-22").at("/data/final").asBoolean())
                .isTrue();

        publisher.tally.tell(midnight.plusSeconds(5).toInstant(), new Count(LATE, 1));
        assertThat(publisher.publish(midnight.plusSeconds(9)))
                .extracting(publication -> publication.at().asOf())
                .containsOnly(LocalDate.parse("2026-11-23"));
    }
}
