package vn.tiendo.query.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/**
 * How a dossier stands otherwise in one book.
 *
 * @param since the first day on which it does
 * @param before how it stands on the day asked for, null where it is not counted then
 * @param after how it would stand then: often the same, where only other days are moved
 */
public record Move(
        Book book,
        LocalDate since,
        @Nullable Position before,
        @Nullable Position after) {
    /** Where a dossier stands on a day. */
    public record Position(
            TallyState state, AgencyCode unit, @Nullable LocalDate due) {
        static Position of(Stretch stretch) {
            return new Position(stretch.state(), stretch.unit(), stretch.due());
        }
    }

    /**
     * The moves of a dossier, in the order of books.
     *
     * @param day asked for
     */
    public static List<Move> of(JudgedDossier dossier, Books books, LocalDate day) {
        return books.all().stream()
                .flatMap(book -> of(book, books.bit(book), dossier, day).stream())
                .toList();
    }

    private static Optional<Move> of(Book book, int bit, JudgedDossier dossier, LocalDate day) {
        StandingTimeline before = timeline(dossier.before(), bit);
        StandingTimeline after = timeline(dossier.after(), bit);
        return firstDifference(before, after)
                .map(since -> new Move(book, since, position(before, day), position(after, day)));
    }

    private static StandingTimeline timeline(List<CountedTimeline> timelines, int bit) {
        return timelines.stream()
                .filter(counted -> (counted.books() & bit) != 0)
                .map(CountedTimeline::timeline)
                .findFirst()
                .orElse(StandingTimeline.NOT_COUNTED);
    }

    private static Optional<LocalDate> firstDifference(StandingTimeline before, StandingTimeline after) {
        TreeSet<LocalDate> changes = new TreeSet<>();
        before.stretches().forEach(stretch -> changes.add(stretch.from()));
        after.stretches().forEach(stretch -> changes.add(stretch.from()));
        return changes.stream()
                .filter(day -> !Objects.equals(position(before, day), position(after, day)))
                .findFirst();
    }

    private static @Nullable Position position(StandingTimeline timeline, LocalDate day) {
        return timeline.on(day).map(Position::of).orElse(null);
    }
}
