package vn.tiendo.index.publication;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.index.ranking.PublishedRankings;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.index.tally.TallyChanges;
import vn.tiendo.index.tally.VisibleFold;

/**
 * The days whose figures may have changed, may be frozen now, or were never published: today, those that passed unseen,
 * those that are not frozen yet, and the ends of the periods of imported history. Never one that is frozen.
 */
final class DueDays {
    /** A day that cannot be frozen is told anew for so long after it is over. */
    private static final int PATIENCE_DAYS = 31;

    private static final Comparator<PeriodOnDay> BY_DAY =
            Comparator.comparing(PeriodOnDay::asOf).thenComparing(PeriodOnDay::toString);

    private final Tally tally;
    private final PublishedRankings rankings;
    private final Book book;

    DueDays(Tally tally, PublishedRankings rankings, Book book) {
        this.tally = tally;
        this.rankings = rankings;
        this.book = book;
    }

    /** What is due, and whether it is frozen with that. */
    record Due(PeriodOnDay at, boolean freezes) {}

    /** By day, so that a ranking is published after those that it is compared with. */
    List<Due> between(Examined before, Examined next, VisibleFold visible, ZonedDateTime now) {
        TallyChanges changes = tally.changesAfter(book, before.fold());
        Set<PeriodOnDay> days = candidates(before, next);
        Map<PeriodOnDay, Boolean> finals = rankings.finals(book, days);
        LocalDate patience = now.toLocalDate().minusDays(PATIENCE_DAYS);
        return days.stream()
                .filter(at -> !finals.getOrDefault(at, false))
                .sorted(BY_DAY)
                .map(at -> new Due(at, before.freezes(at.asOf()) && visible.includes(at.asOf(), now.getZone())))
                .filter(due -> due.freezes()
                        || !finals.containsKey(due.at())
                        || changes.touch(due.at()) && isFollowed(due.at().asOf(), before, patience))
                .toList();
    }

    private static boolean isFollowed(LocalDate asOf, Examined before, LocalDate patience) {
        return !before.freezes(asOf) || !asOf.isBefore(patience);
    }

    private Set<PeriodOnDay> candidates(Examined before, Examined next) {
        Set<PeriodOnDay> days = new LinkedHashSet<>();
        before.daysUpTo(next).flatMap(PublishedDays::on).forEach(days::add);
        PublishedDays.closedBefore(before.firstDay(), tally.cohorts(book)).forEach(days::add);
        days.addAll(rankings.unfinishedSince(book, before.firstDay()));
        return days;
    }
}
