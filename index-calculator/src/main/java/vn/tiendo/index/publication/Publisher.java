package vn.tiendo.index.publication;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.index.ranking.PublishedRankings;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.index.tally.VisibleFold;

/**
 * Publishes the figures of the default book that changed, and freezes in every book each day that is over. What to send is
 * decided and kept before it is sent, and nothing more is decided until it has arrived: a break only repeats messages, and
 * sequences have no gaps.
 */
public final class Publisher {
    private static final Book BOOK = Book.PORTAL_766;

    private final Tally tally;
    private final Publications publications;
    private final Post post;
    private final DueDays dueDays;
    private final RankingNews news;
    private final Freezing freezing;

    public Publisher(
            Tally tally,
            Publications publications,
            PublishedRankings rankings,
            Outlet outlet,
            JsonText json,
            AuditTrail trail) {
        this.tally = tally;
        this.publications = publications;
        this.post = new Post(publications, outlet);
        this.dueDays = new DueDays(tally, rankings, BOOK);
        this.news = new RankingNews(tally, publications, rankings, json);
        this.freezing = new Freezing(tally, publications, rankings, post, news, trail);
    }

    /**
     * Publishes what changed since the last time, once.
     *
     * @param now in the zone in which a day is a day
     * @throws RuntimeException if a message may not have arrived; the next time begins with it
     */
    public void publish(ZonedDateTime now) {
        post.sendWaiting();
        publications.alone(() -> decide(now));
        post.sendWaiting();
    }

    private void decide(ZonedDateTime now) {
        VisibleFold visible = tally.visible();
        LocalDate today = now.toLocalDate();
        Examined before = publications.examined().orElseGet(() -> Examined.nothing(today));
        Examined next = before.next(visible, today);
        if (!visible.isNone() && !next.equals(before) && publications.waiting(1).isEmpty()) {
            dueDays.between(before, next, visible, now).forEach(due -> decide(due, now));
            publications.examined(next);
        }
    }

    private void decide(DueDays.Due due, ZonedDateTime now) {
        if (due.freezes()) {
            news.freeze(due.at(), null, now.toInstant());
        } else {
            news.tell(due.at(), now.toInstant());
        }
    }

    /**
     * Freezes a past day on demand. What is frozen already stays as it is.
     *
     * @throws vn.tiendo.problem.Refusal if the day is not over or not complete, or the broker is away
     */
    public Frozen freeze(FreezeOrder order, ZonedDateTime now) {
        return freezing.freeze(order, now);
    }
}
