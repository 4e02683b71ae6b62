package vn.tiendo.index.publication.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.index.IndexDatabase;
import vn.tiendo.index.publication.Outlet;
import vn.tiendo.index.publication.Publication;
import vn.tiendo.index.publication.Publications;
import vn.tiendo.index.publication.Publisher;
import vn.tiendo.index.ranking.PublishedRankings;
import vn.tiendo.index.ranking.postgres.RankingsOnPostgres;
import vn.tiendo.index.tally.postgres.TallyOnPostgres;

/** A publisher, the tally it reads, and an outlet that remembers what has arrived. */
final class PublisherOnPostgres {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final ZonedDateTime NOON =
            LocalDate.parse("2026-11-22").atTime(12, 0).atZone(ZONE);
    static final Instant MORNING = NOON.minusHours(4).toInstant();
    static final int PROVINCES = 34;
    static final int CURRENT_PERIODS = 3;
    static final String RECEIVED = "PORTAL_766/H01/2026-11/2026-11-05/NONE/IN_TERM";
    static final String LATE = "PORTAL_766/H01/2026-11/2026-11-20/IN_TERM/OVERDUE_AGENCY";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final IndexDatabase database = new IndexDatabase();
    final TallyOnPostgres tally = new TallyOnPostgres(database);
    final Publications publications =
            new PostgresPublications(database.client(), database.transactions(), database.trail());
    final PublishedRankings rankings = RankingsOnPostgres.of(database);
    final Arrivals arrivals = new Arrivals();

    /** Remembers what has arrived; may lose the answer. */
    static final class Arrivals implements Outlet {
        private final List<Publication> all = Collections.synchronizedList(new ArrayList<>());
        private boolean broken;

        /** Whether what is sent from now on arrives without a word. */
        void breakOff(boolean now) {
            broken = now;
        }

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

    /** A publisher anew each time, as after a restart. */
    List<Publication> publish(ZonedDateTime now) {
        publisher().publish(now);
        return arrivals.take();
    }

    /** As another instance, or after a restart. */
    Publisher publisher() {
        return new Publisher(
                tally.tally(), publications, rankings, arrivals, JSON::writeValueAsString, database.trail());
    }

    static List<String> keys(List<Publication> published, String topic) {
        return published.stream()
                .filter(publication -> publication.topic().equals(topic))
                .map(Publication::key)
                .toList();
    }

    /** The last one under a key. */
    static JsonNode message(List<Publication> published, String key) {
        return published.stream()
                .filter(publication -> publication.key().equals(key))
                .reduce((_, last) -> last)
                .map(PublisherOnPostgres::message)
                .orElseThrow();
    }

    static JsonNode message(Publication publication) {
        return JSON.readTree(publication.message());
    }
}
