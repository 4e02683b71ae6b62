package vn.tiendo.index.publication;

import java.time.ZonedDateTime;
import java.util.List;
import vn.tiendo.index.ranking.Movements;
import vn.tiendo.index.ranking.PublishedRanking;
import vn.tiendo.index.ranking.PublishedRankings;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.index.tally.VisibleFold;
import vn.tiendo.problem.Refusal;

/** Freezes past days on demand. */
final class Freezing {
    private final Tally tally;
    private final Publications publications;
    private final PublishedRankings rankings;
    private final Post post;
    private final RankingNews news;

    Freezing(Tally tally, Publications publications, PublishedRankings rankings, Post post, RankingNews news) {
        this.tally = tally;
        this.publications = publications;
        this.rankings = rankings;
        this.post = post;
        this.news = news;
    }

    Frozen freeze(FreezeOrder order, ZonedDateTime now) {
        refuseUnlessOver(order, now);
        return publications.inTurn(() -> {
            sendWhatWaits();
            long before = frozen(order);
            order.days().forEach(at -> news.freeze(at, order.signature(), now.toInstant()));
            tellWhatMovesAgainst(order, now);
            return new Frozen(frozen(order) - before, all(order));
        });
    }

    private void refuseUnlessOver(FreezeOrder order, ZonedDateTime now) {
        VisibleFold visible = tally.visible();
        if (!order.asOf().isBefore(now.toLocalDate())) {
            throw Refusal.invalidValue("asOf", order.asOf() + " is not over; a day is frozen when it is");
        }
        if (!visible.includes(order.asOf(), now.getZone())) {
            throw Refusal.conflict(
                    "%s is not complete: what was told up to its end is included only through %s; try again later"
                            .formatted(
                                    order.asOf(), visible.through() == null ? "an unknown time" : visible.through()));
        }
    }

    /** A message that has not arrived must not be superseded. */
    private void sendWhatWaits() {
        try {
            post.sendAllAtOnce();
        } catch (IllegalStateException away) {
            throw Refusal.busy("earlier publications cannot be sent just now, and nothing was frozen; try again later");
        }
    }

    /** What is told already, and had no baseline until now. */
    private void tellWhatMovesAgainst(FreezeOrder order, ZonedDateTime now) {
        order.days().stream()
                .map(Movements::usuallyMovesAgainst)
                .filter(later -> rankings.find(RankingNews.TOLD, later)
                        .filter(ranking -> !ranking.isFinal())
                        .isPresent())
                .forEach(later -> news.tell(later, now.toInstant()));
    }

    private long frozen(FreezeOrder order) {
        return all(order).stream().filter(PublishedRanking::isFinal).count();
    }

    private List<PublishedRanking> all(FreezeOrder order) {
        return rankings.between(order.asOf(), order.asOf()).stream()
                .filter(ranking -> order.periods().contains(ranking.at().period()))
                .toList();
    }
}
