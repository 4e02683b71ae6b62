package vn.tiendo.query.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/**
 * The life of a dossier on an axis of days, one lane a book. Lengths are of a drawing that is {@link #WIDTH} wide.
 *
 * @param first day that is shown
 * @param last day that is shown
 * @param asOf where the reader stands
 * @param forecast days of an open dossier that are still to come: it stands so then if nothing more happens; null where
 *     there are none
 */
public record LifeLine(
        LocalDate first,
        LocalDate last,
        LocalDate asOf,
        List<Lane> lanes,
        List<Span> closed,
        @Nullable Span forecast) {
    public static final int WIDTH = 1_000;
    /** Days beside the outermost that something happened on. */
    private static final int MARGIN = 3;
    /** Of longer lives, days that are closed are not told apart any more. */
    private static final int MOST_DAYS = 150;

    public LifeLine {
        lanes = List.copyOf(lanes);
        closed = List.copyOf(closed);
    }

    /** What a book says of it. */
    public record Judgement(Book book, StandingTimeline timeline) {}

    /** Days beside each other. */
    public record Span(BigDecimal x, BigDecimal width) {}

    /**
     * A book.
     *
     * @param due where the due day that is in force ends, null where there is none
     * @param dueDay null likewise
     */
    public record Lane(
            Book book,
            List<Piece> pieces,
            @Nullable BigDecimal due,
            @Nullable LocalDate dueDay) {}

    /**
     * Days on which it stood alike.
     *
     * @param to the last of them that is shown
     * @param forecast whether none of them has come yet, and something may still happen before
     */
    public record Piece(
            LocalDate from,
            LocalDate to,
            Standing standing,
            @Nullable Cause cause,
            boolean forecast,
            BigDecimal x,
            BigDecimal width) {}

    /**
     * The life until a day, or until it ended.
     *
     * @param judgements of a received dossier, one for each book
     * @param today after which nothing is known yet
     * @param works whether offices are open on a day
     */
    public static Optional<LifeLine> of(
            List<Judgement> judgements, LocalDate asOf, LocalDate today, Predicate<LocalDate> works) {
        List<LocalDate> days = judgements.stream()
                .flatMap(judgement -> judgement.timeline().stretches().stream())
                .flatMap(stretch -> Optional.ofNullable(stretch.due())
                        .map(due -> List.of(stretch.from(), due))
                        .orElse(List.of(stretch.from()))
                        .stream())
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = days.getFirst();
        LocalDate end = isOpen(judgements, asOf) && asOf.isAfter(days.getLast()) ? asOf : days.getLast();
        Axis axis = new Axis(first, end.plusDays(MARGIN));
        LocalDate known = isOpen(judgements, today) ? today : axis.last();
        return Optional.of(new LifeLine(
                first,
                axis.last(),
                asOf,
                judgements.stream()
                        .map(judgement -> lane(judgement, axis, known))
                        .toList(),
                closed(axis, works),
                known.isBefore(axis.last()) ? axis.span(known.plusDays(1), axis.last()) : null));
    }

    private static boolean isOpen(List<Judgement> judgements, LocalDate asOf) {
        return judgements.stream()
                .flatMap(judgement -> judgement.timeline().on(asOf).stream())
                .anyMatch(stretch -> standing(stretch).open());
    }

    private static Standing standing(Stretch stretch) {
        return Optional.ofNullable(stretch.state().standing()).orElseThrow();
    }

    private static List<Span> closed(Axis axis, Predicate<LocalDate> works) {
        if (axis.days() > MOST_DAYS) {
            return List.of();
        }
        return axis.first()
                .datesUntil(axis.last().plusDays(1))
                .filter(day -> !works.test(day))
                .map(day -> axis.span(day, day))
                .toList();
    }

    private static Lane lane(Judgement judgement, Axis axis, LocalDate known) {
        List<Stretch> stretches = judgement.timeline().stretches();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            LocalDate to =
                    i + 1 < stretches.size() ? stretches.get(i + 1).from().minusDays(1) : axis.last();
            pieces.add(piece(stretches.get(i), to, axis, known));
        }
        LocalDate due = stretches.isEmpty() ? null : stretches.getLast().due();
        return new Lane(judgement.book(), pieces, due == null ? null : axis.x(due.plusDays(1)), due);
    }

    private static Piece piece(Stretch stretch, LocalDate to, Axis axis, LocalDate known) {
        return new Piece(
                stretch.from(),
                to,
                standing(stretch),
                stretch.state().cause(),
                stretch.from().isAfter(known),
                axis.x(stretch.from()),
                axis.width(stretch.from(), to));
    }

    /** Where the reader's day lies, null where it is not shown. */
    public @Nullable BigDecimal now() {
        return asOf.isBefore(first) || asOf.isAfter(last) ? null : new Axis(first, last).x(asOf.plusDays(1));
    }

    /** Days from left to right. */
    private record Axis(LocalDate first, LocalDate last) {
        long days() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }

        BigDecimal x(LocalDate day) {
            return length(ChronoUnit.DAYS.between(first, day));
        }

        BigDecimal width(LocalDate from, LocalDate to) {
            return length(ChronoUnit.DAYS.between(from, to) + 1);
        }

        Span span(LocalDate from, LocalDate to) {
            return new Span(x(from), width(from, to));
        }

        private BigDecimal length(long days) {
            return BigDecimal.valueOf(days * WIDTH).divide(BigDecimal.valueOf(days()), 1, RoundingMode.HALF_UP);
        }
    }
}
