package vn.tiendo.index.publication.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.LATE;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.MORNING;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.NOON;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.RECEIVED;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.ZONE;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.message;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.index.publication.Publication;
import vn.tiendo.index.publication.PublishedTopics.Arrived;
import vn.tiendo.index.publication.Recollection;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.postgres.TallyOnPostgres.Count;

/** A database that has forgotten what was published has it back from the topics. */
class RecollectionTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate DAY = NOON.toLocalDate();
    private static final PeriodOnDay YEAR_ON_DAY = new PeriodOnDay(Period.parse("2026"), DAY);
    private static final ZonedDateTime MIDNIGHT = DAY.plusDays(1).atStartOfDay(ZONE);

    private final PublisherOnPostgres lost = new PublisherOnPostgres();
    private final PublisherOnPostgres restored = new PublisherOnPostgres();
    private final List<Publication> arrived = new ArrayList<>();
    private int readings;

    @Test
    void sequencesGoOnBehindThoseThatReadersHave() {
        tell(lost, MORNING.atZone(ZONE), 10);
        arrived.addAll(lost.publish(NOON));
        tell(lost, NOON, 20);
        arrived.addAll(lost.publish(NOON.plusHours(1)));

        recollection().ensure();
        tell(restored, NOON, 20);
        List<Publication> told = restored.publish(NOON.plusHours(2));

        assertThat(message(told, YEAR_ON_DAY.toString()).at("/data/sequence").longValue())
                .isGreaterThan(message(arrived, YEAR_ON_DAY.toString())
                        .at("/data/sequence")
                        .longValue());
    }

    @Test
    void whatIsFrozenStaysFrozen() {
        tell(lost, MORNING.atZone(ZONE), 10);
        arrived.addAll(lost.publish(NOON));
        tell(lost, MIDNIGHT, 10);
        arrived.addAll(lost.publish(MIDNIGHT));
        ProvinceRanking frozen =
                lost.rankings.last(Book.PORTAL_766, YEAR_ON_DAY).orElseThrow();

        recollection().ensure();
        restored.tally.tell(MIDNIGHT.toInstant(), new Count(RECEIVED, 10), new Count(LATE, 9));
        List<Publication> told = restored.publish(MIDNIGHT.plusHours(1));

        assertThat(frozen.isFinal()).isTrue();
        assertThat(restored.rankings.last(Book.PORTAL_766, YEAR_ON_DAY)).contains(frozen);
        assertThat(told)
                .allSatisfy(publication -> assertThat(publication.at().asOf()).isAfter(DAY));
    }

    @Test
    void topicsAreReadOnceForEachDatabase() {
        Recollection recollection = recollection();
        recollection.ensure();
        recollection.ensure();
        recollection().ensure();

        assertThat(readings).isEqualTo(1);
    }

    private static void tell(PublisherOnPostgres publisher, ZonedDateTime through, long received) {
        publisher.tally.tell(through.toInstant(), new Count(RECEIVED, received), new Count(LATE, 1));
    }

    private Recollection recollection() {
        return new Recollection(
                new PublicationMemoryTable(restored.database.client()),
                reader -> {
                    readings++;
                    reader.accept(
                            arrived.stream().map(RecollectionTest::arrived).toList());
                },
                restored.publications,
                restored.rankings);
    }

    private static Arrived arrived(Publication publication) {
        boolean isRanking = publication.topic().equals(Topics.PROVINCE_RANKING);
        return new Arrived(
                publication,
                isRanking ? JSON.treeToValue(message(publication).required("data"), ProvinceRanking.class) : null,
                NOON.toInstant());
    }
}
