package vn.tiendo.index.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.index.ranking.Ranking;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.index.tally.TallyChanges;
import vn.tiendo.index.tally.TallyReading;
import vn.tiendo.index.tally.VisibleFold;

/**
 * Publishes the figures of the default book that changed. What to send is decided and kept before it is sent, and
 * nothing more is decided until it has arrived: a break only repeats messages, and sequences have no gaps.
 */
public final class Publisher {
    private static final Book BOOK = Book.PORTAL_766;
    /** A day that is not final when it ends is waited for so long. */
    private static final int PATIENCE_DAYS = 31;
    /** Messages sent in one transaction. */
    private static final int BATCH = 500;

    private final Tally tally;
    private final Publications publications;
    private final Outlet outlet;
    private final JsonText json;

    public Publisher(Tally tally, Publications publications, Outlet outlet, JsonText json) {
        this.tally = tally;
        this.publications = publications;
        this.outlet = outlet;
        this.json = json;
    }

    /**
     * Publishes what changed since the last time, once.
     *
     * @param now in the zone in which a day is a day
     * @throws RuntimeException if a message may not have arrived; the next time begins with it
     */
    public void publish(ZonedDateTime now) {
        sendWaiting();
        publications.alone(() -> decide(now));
        sendWaiting();
    }

    private void sendWaiting() {
        boolean more = true;
        while (more) {
            more = publications.alone(this::sendBatch)
                    && !publications.waiting(1).isEmpty();
        }
    }

    private void sendBatch() {
        List<Publication> waiting = publications.waiting(BATCH);
        if (!waiting.isEmpty()) {
            outlet.send(waiting);
            publications.sent(waiting);
        }
    }

    private void decide(ZonedDateTime now) {
        VisibleFold visible = tally.visible();
        Examined examined = Examined.of(visible, now.toLocalDate());
        Optional<Examined> before = publications.examined();
        boolean nothingNew = visible.isNone() || before.equals(Optional.of(examined));
        if (nothingNew || !publications.waiting(1).isEmpty()) {
            return;
        }
        long fold = before.map(Examined::fold).orElse(0L);
        due(visible, now, tally.changesAfter(BOOK, fold)).forEach(at -> decide(at, now));
        publications.examined(examined);
    }

    /** The days whose figures may have changed, may be final now, or were never published. */
    private List<PeriodOnDay> due(VisibleFold visible, ZonedDateTime now, TallyChanges changes) {
        LocalDate today = now.toLocalDate();
        Set<PeriodOnDay> days = PublishedDays.on(today, tally.cohorts(BOOK));
        days.addAll(publications.unfinishedSince(today.minusDays(PATIENCE_DAYS)));
        Map<PeriodOnDay, Boolean> finals = publications.rankings(days);
        return days.stream()
                .filter(at -> !finals.containsKey(at)
                        || changes.touch(at)
                        || !finals.get(at) && visible.includes(at.asOf(), now.getZone()))
                .toList();
    }

    private void decide(PeriodOnDay at, ZonedDateTime now) {
        TallyReading reading = tally.read(BOOK, at);
        boolean isFinal = reading.fold().includes(at.asOf(), now.getZone());
        publications.decide(
                news(Draft.of(Ranking.of(reading).published(0, isFinal)), at, now.toInstant()), now.toInstant());
    }

    private List<Publication> news(List<Draft> drafts, PeriodOnDay at, Instant now) {
        Map<String, Publication> before = new HashMap<>();
        publications.last(at).forEach(last -> before.put(last.topic() + "/" + last.key(), last));
        return drafts.stream()
                .flatMap(draft -> draft.after(before.get(draft.topic() + "/" + draft.key()), json, now).stream())
                .toList();
    }
}
