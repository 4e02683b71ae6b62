package vn.tiendo.query.alert.postgres;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.feed.Witness;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/**
 * The table {@code alert_candidate}: dossiers that were judged anew and may have something to tell today. What falls due
 * later is found when the day comes. Most batches of old dossiers add none.
 */
final class AlertCandidates implements Witness {
    /** Three working days are never further away, whatever the holidays. */
    private static final int NEAR_DAYS = 31;

    private final JdbcClient database;
    private final int book;
    private final Clock clock;

    /** @param book the bit of the book by which alerts are decided */
    AlertCandidates(JdbcClient database, int book, Clock clock) {
        this.database = database;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void judged(List<JudgedDossier> dossiers) {
        LocalDate near = LocalDate.now(clock).plusDays(NEAR_DAYS);
        String[] codes = dossiers.stream()
                .filter(dossier -> mayTell(dossier, near))
                .map(dossier -> dossier.code().value())
                .toArray(String[]::new);
        if (codes.length > 0) {
            database.sql("insert into alert_candidate (code) select unnest(:codes::text[])")
                    .param("codes", codes)
                    .update();
        }
    }

    private boolean mayTell(JudgedDossier dossier, LocalDate near) {
        Optional<StandingTimeline> after = timeline(dossier.after());
        return after.isPresent()
                && !after.equals(timeline(dossier.before()))
                && mayTell(after.get().stretches(), near);
    }

    private Optional<StandingTimeline> timeline(List<CountedTimeline> timelines) {
        return timelines.stream()
                .filter(counted -> (counted.books() & book) != 0)
                .map(CountedTimeline::timeline)
                .findFirst();
    }

    private static boolean mayTell(List<Stretch> stretches, LocalDate near) {
        Standing last = stretches.getLast().state().standing();
        return last != null
                && last.open()
                && (isNear(stretches.getLast().due(), near)
                        || stretches.stream()
                                .anyMatch(stretch -> stretch.state().standing() == Standing.OVERDUE));
    }

    private static boolean isNear(@Nullable LocalDate due, LocalDate near) {
        return due != null && !due.isAfter(near);
    }

    /** Takes some that were noted; each once. */
    List<String> take(int limit) {
        return database.sql("""
                        with picked as (
                            select ctid from alert_candidate limit :limit
                        ), taken as (
                            delete from alert_candidate where ctid in (select ctid from picked) returning code
                        )
                        select distinct code from taken
                        """).param("limit", limit).query(String.class).list();
    }
}
