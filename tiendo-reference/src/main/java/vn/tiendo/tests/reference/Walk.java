package vn.tiendo.tests.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges one dossier at the end of every day, from the first on which something happened. */
final class Walk {
    private final Book book;
    private final List<Fact> facts;
    private final TreeSet<LocalDate> eventful;

    Walk(Book book, List<Fact> facts) {
        this.book = book;
        this.facts = facts;
        this.eventful =
                facts.stream().map(fact -> VietnamDay.of(fact.time())).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Counts the dossier on those days on which it is received. */
    void count(NavigableMap<LocalDate, DayFigures> figures) {
        List<Happening> happenings = List.of();
        @Nullable Life life = null;
        @Nullable LocalDate lateSince = null;
        for (LocalDate day = eventful.first(); !day.isAfter(figures.lastKey()); day = day.plusDays(1)) {
            if (eventful.contains(day)) {
                happenings = OrderOfJudging.of(facts, day);
                life = happenings.isEmpty() ? null : book.live(happenings);
            }
            if (life == null) {
                continue;
            }
            Judgement judgement = Judgement.of(happenings.getFirst(), life, day);
            lateSince = judgement.isLate() ? lateSince == null ? day : lateSince : null;
            DayFigures asked = figures.get(day);
            if (asked != null) {
                asked.add(lateSince == null ? judgement : because(judgement, happenings, lateSince));
            }
        }
    }

    private static Judgement because(Judgement judgement, List<Happening> life, LocalDate lateSince) {
        return judgement.because(CauseOfLateness.of(life, lateSince, judgement.suspension()));
    }
}
