package vn.tiendo.faults.site;

import static vn.tiendo.contract.wire.Topics.DOSSIER_EVENTS;
import static vn.tiendo.contract.wire.Topics.DOSSIER_LIFECYCLE;
import static vn.tiendo.contract.wire.Topics.PROGRESS_TALLY;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.local.run.Application;

/** When nothing is under way any more: everything told is stored, relayed, counted, folded, published and ranked. */
public final class Rest {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Site site;
    private final JdbcClient command;
    private final JdbcClient query;
    private final JdbcClient index;

    public Rest(Site site) {
        this.site = site;
        command = database("dossier-command");
        query = database("dossier-query");
        index = database("index-calculator");
    }

    private JdbcClient database(String application) {
        return Application.ALL.stream()
                .filter(each -> each.name().equals(application))
                .map(site.database()::of)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Waits until it is so.
     *
     * @throws NoRest if it takes longer, saying what is under way
     */
    public void await(Duration longest) throws NoRest, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        Optional<String> underWay = underWay();
        while (underWay.isPresent()) {
            if (System.nanoTime() > end) {
                throw new NoRest("no rest after " + longest.toSeconds() + " s: " + underWay.get());
            }
            Thread.sleep(BETWEEN_LOOKS);
            underWay = underWay();
        }
    }

    /** What is under way, the furthest upstream; what cannot be asked now is taken for that. */
    private Optional<String> underWay() throws InterruptedException {
        try {
            return unread(command, "dossier-command", DOSSIER_LIFECYCLE)
                    .or(() -> holds(command, "relay", """
                            select coalesce((select max(position) from dossier_event), 0)
                                > (select position from relay_token)
                            """))
                    .or(() -> holds(command, "rejections", "select exists (select from rejection where not sent)"))
                    .or(() -> unread(query, "dossier-query", DOSSIER_EVENTS))
                    .or(() -> holds(query, "folding", "select exists (select from tally_delta)"))
                    .or(() -> holds(query, "folds", "select exists (select from tally_fold where not published)"))
                    .or(() -> unread(index, "index-calculator", PROGRESS_TALLY))
                    .or(this::unseenFold)
                    .or(() -> holds(
                            index, "publication", "select exists (select from published_message where not sent)"));
        } catch (DataAccessException away) {
            return Optional.of(away.toString());
        } catch (Unanswered away) {
            return Optional.of(away.toString());
        }
    }

    private static Optional<String> holds(JdbcClient database, String what, String sql) {
        return database.sql(sql).query(Boolean.class).single() ? Optional.of(what) : Optional.empty();
    }

    private Optional<String> unseenFold() {
        long folded = query.sql("select coalesce(max(fold), 0) from tally_fold")
                .query(Long.class)
                .single();
        long seen =
                index.sql("select fold from tally_visible").query(Long.class).single();
        return seen < folded ? Optional.of("fold %d of %d".formatted(seen, folded)) : Optional.empty();
    }

    private Optional<String> unread(JdbcClient database, String feed, String topic) {
        Map<Integer, Long> read = new HashMap<>();
        database.sql("select partition, next_offset from feed_position where feed = ?")
                .param(feed)
                .query(row -> {
                    read.put(row.getInt(1), row.getLong(2));
                });
        return ends(topic).entrySet().stream()
                .filter(end -> read.getOrDefault(end.getKey(), 0L) < end.getValue())
                .map(end -> "%s has read %s-%d to %d of %d"
                        .formatted(feed, topic, end.getKey(), read.getOrDefault(end.getKey(), 0L), end.getValue()))
                .findFirst();
    }

    private Map<Integer, Long> ends(String topic) {
        try {
            return site.topics().ends(topic);
        } catch (ExecutionException failure) {
            throw new Unanswered(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unanswered(interrupted);
        }
    }

    private static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unanswered(Exception cause) {
            super(cause);
        }
    }
}
