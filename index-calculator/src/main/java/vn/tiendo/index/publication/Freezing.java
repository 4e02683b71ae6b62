package vn.tiendo.index.publication;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import vn.tiendo.audit.Act;
import vn.tiendo.audit.Action;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.contract.tally.Period;
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
    private final AuditTrail trail;

    Freezing(
            Tally tally,
            Publications publications,
            PublishedRankings rankings,
            Post post,
            RankingNews news,
            AuditTrail trail) {
        this.tally = tally;
        this.publications = publications;
        this.rankings = rankings;
        this.post = post;
        this.news = news;
        this.trail = trail;
    }

    Frozen freeze(FreezeOrder order, ZonedDateTime now) {
        refuseUnlessOver(order, now);
        return publications.inTurn(() -> {
            sendWhatWaits();
            long before = frozen(order);
            order.days().forEach(at -> news.freeze(at, order.signature(), now.toInstant()));
            tellWhatMovesAgainst(order, now);
            long newly = frozen(order) - before;
            if (newly > 0) {
                trail.append(act(order, newly));
            }
            return new Frozen(newly, all(order));
        });
    }

    private static Act act(FreezeOrder order, long newly) {
        return new Act(
                Action.DAY_FROZEN,
                "publications/" + order.asOf(),
                order.signature().by(),
                order.signature().reason(),
                Map.of("frozen", newly),
                Map.of("periods", order.periods().stream().map(Period::toString).toList()));
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
