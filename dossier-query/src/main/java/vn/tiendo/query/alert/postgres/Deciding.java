package vn.tiendo.query.alert.postgres;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.query.alert.AlertWatcher;
import vn.tiendo.query.alert.Window;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.rules.RuleLedger;

/**
 * Decides what is to be told, in the turn of one process: of dossiers that were judged at once, of all dossiers as soon as a
 * new day begins, of rankings each minute, of the figures of units every five minutes.
 */
final class Deciding implements BackgroundLoop.Work {
    private static final int SOME = 5_000;
    private static final int MOST_BATCHES = 100;
    private static final Duration BETWEEN_ALL = Duration.ofHours(1);
    private static final Duration BETWEEN_RANKINGS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_FIGURES = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final AlertCandidates candidates;
    private final DossierAlerts dossiers;
    private final IndexAlerts rankings;
    private final FigureAlerts figures;
    private final OldAlerts old;
    private final RuleLedger rules;
    private final AlertWatcher watcher;
    private final Clock clock;
    private final Map<AlertKind, Counter> decided = new EnumMap<>(AlertKind.class);
    private final Rhythm all = new Rhythm(BETWEEN_ALL);
    private final Rhythm eachMinute = new Rhythm(BETWEEN_RANKINGS);
    private final Rhythm eachFiveMinutes = new Rhythm(BETWEEN_FIGURES);

    Deciding(
            JdbcClient database,
            TransactionTemplate transactions,
            AlertCandidates candidates,
            DossierAlerts dossiers,
            FigureAlerts figures,
            RuleLedger rules,
            AlertWatcher watcher,
            Clock clock,
            MeterRegistry meters) {
        this.database = database;
        this.transactions = transactions;
        this.candidates = candidates;
        this.dossiers = dossiers;
        this.rankings = new IndexAlerts(database);
        this.figures = figures;
        this.old = new OldAlerts(database);
        this.rules = rules;
        this.watcher = watcher;
        this.clock = clock;
        for (AlertKind kind : AlertKind.values()) {
            decided.put(
                    kind,
                    Counter.builder("tiendo.alerts.decided")
                            .description("alerts that were decided, told or not")
                            .tag("kind", kind.name())
                            .register(meters));
        }
    }

    /** What is due again at the beginning of a day, and after a while. */
    private static final class Rhythm {
        private final Duration pause;
        private @Nullable LocalDate day;
        private Instant last = Instant.MIN;

        private Rhythm(Duration pause) {
            this.pause = pause;
        }

        private boolean isDue(LocalDate today, Instant now) {
            return !today.equals(day) || !now.isBefore(last.plus(pause));
        }

        private void done(LocalDate today, Instant now) {
            day = today;
            last = now;
        }
    }

    /** What is decided in one transaction. */
    private interface Step {
        Map<AlertKind, Integer> decide(Window window, Instant now);
    }

    @Override
    public void run(BackgroundLoop loop, int waiting) {
        round(loop::beats);
    }

    /**
     * Decides what is to be decided now.
     *
     * @param step is told now and then that it has come a step further
     */
    void round(Runnable step) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        inTurn(all, this::decideAll, today, now);
        step.run();
        inTurn(eachMinute, rankings::decide, today, now);
        inTurn(eachFiveMinutes, figures::decide, today, now);
        step.run();
        for (int batch = 0; batch < MOST_BATCHES && decideSome(today, now); batch++) {
            step.run();
        }
    }

    private void inTurn(Rhythm rhythm, Step step, LocalDate today, Instant now) {
        if (rhythm.isDue(today, now) && take(step, today, now)) {
            rhythm.done(today, now);
        }
    }

    /** Whether the turn was ours. */
    private boolean take(Step step, LocalDate today, Instant now) {
        Optional<Map<AlertKind, Integer>> counts =
                Objects.requireNonNull(transactions.execute(_ -> AlertLock.DECIDING.tryTake(database)
                        ? Optional.of(step.decide(window(today), now))
                        : Optional.<Map<AlertKind, Integer>>empty()));
        counts.ifPresent(this::tell);
        return counts.isPresent();
    }

    private void tell(Map<AlertKind, Integer> counts) {
        decided.forEach((kind, counter) -> counter.increment(counts.getOrDefault(kind, 0)));
        if (!counts.isEmpty()) {
            watcher.decided();
        }
    }

    private Window window(LocalDate today) {
        database.sql("insert into alert_since (day) values (:today) on conflict do nothing")
                .param("today", today)
                .update();
        LocalDate since = database.sql("select day from alert_since")
                .query(LocalDate.class)
                .single();
        return new Window(since, today);
    }

    private Map<AlertKind, Integer> decideAll(Window window, Instant now) {
        old.remove(window.today());
        return dossiers.decide(window, calendar(), now);
    }

    /** Whether there may be more. */
    private boolean decideSome(LocalDate today, Instant now) {
        boolean[] more = {false};
        boolean ours = take(
                (window, at) -> {
                    List<String> codes = candidates.take(SOME);
                    more[0] = codes.size() > SOME / 2;
                    return codes.isEmpty() ? Map.of() : dossiers.decide(window, calendar(), at, codes);
                },
                today,
                now);
        return ours && more[0];
    }

    private WorkingCalendar calendar() {
        return rules.inForce().rulebook().calendar(clock.getZone());
    }
}
