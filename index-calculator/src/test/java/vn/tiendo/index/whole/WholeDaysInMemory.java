package vn.tiendo.index.whole;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.index.component.ComponentsInMemory;
import vn.tiendo.index.ranking.PublishedRankings;

/** What was looked at of the days for which a test told scores. */
final class WholeDaysInMemory implements WholeDays {
    private final ComponentsInMemory components;
    private final PublishedRankings rankings;
    private final SortedMap<LocalDate, Seen> seen = new TreeMap<>();
    private long examined;

    /** How a day was found when it was looked at last. */
    private record Seen(Due day, boolean touched, boolean isFinal) {
        boolean holdsFor(Due now) {
            return isFinal || !touched && day.equals(now);
        }
    }

    WholeDaysInMemory(ComponentsInMemory components, PublishedRankings rankings) {
        this.components = components;
        this.rankings = rankings;
    }

    @Override
    public long examined() {
        return examined;
    }

    @Override
    public void examined(long fold) {
        examined = fold;
    }

    @Override
    public List<LocalDate> open() {
        return components.days().stream().filter(day -> !isFinal(day)).toList();
    }

    @Override
    public void touch(Collection<LocalDate> days) {
        for (LocalDate day : days) {
            seen.computeIfPresent(day, (_, before) -> new Seen(before.day(), true, before.isFinal()));
        }
    }

    @Override
    public List<Due> due(int limit) {
        return components.days().stream()
                .map(this::now)
                .filter(day -> {
                    Seen before = seen.get(day.asOf());
                    return before == null || !before.holdsFor(day);
                })
                .limit(limit)
                .toList();
    }

    @Override
    public void done(Due day, boolean isFinal) {
        seen.put(day.asOf(), new Seen(day, false, isFinal));
    }

    private boolean isFinal(LocalDate day) {
        Seen before = seen.get(day);
        return before != null && before.isFinal();
    }

    private Due now(LocalDate day) {
        boolean rankingFinal = rankings.last(Book.PORTAL_766, WholeIndexes.yearOn(day))
                .filter(ProvinceRanking::isFinal)
                .isPresent();
        return new Due(day, components.of(day).version(), rankingFinal);
    }
}
