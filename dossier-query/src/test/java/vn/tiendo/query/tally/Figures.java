package vn.tiendo.query.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.progress.Trend;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.RandomLives;

/** Compares figures with dossiers counted one by one, for all units and periods of {@link RandomLives}. */
public final class Figures {
    private static final List<AgencyCode> UNITS = Stream.concat(
                    RandomLives.UNITS.stream(),
                    Stream.of("H01", "H01.05", "H15.50.05", "H99").map(AgencyCode::new))
            .toList();
    private static final List<Period> PERIODS = Stream.of("2023", "2023-Q4", "2023-09", "2023-10", "2023-11")
            .map(Period::parse)
            .toList();

    private Figures() {}

    /** The stock of a unit. */
    @FunctionalInterface
    public interface Stock {
        ProgressCounts of(Book book, AgencyCode unit, Period period, LocalDate asOf);
    }

    /** @param days asked for a day for each figure */
    public static void assertAgree(
            Books books, Stock stock, Collection<List<CountedTimeline>> dossiers, RandomLives days) {
        for (Book book : books.all()) {
            for (AgencyCode unit : UNITS) {
                for (Period period : PERIODS) {
                    LocalDate day = days.day();
                    assertThat(stock.of(book, unit, period, day))
                            .as("%s of %s in %s on %s", book, unit, period, day)
                            .isEqualTo(BruteForce.stock(dossiers, books.bit(book), unit, period, day));
                }
            }
        }
    }

    /** @param days asked for the first day of each trend */
    public static void assertTrendsAgree(
            Books books, ProgressTally tally, Collection<List<CountedTimeline>> dossiers, RandomLives days) {
        books.all()
                .forEach(book ->
                        UNITS.forEach(unit -> assertTrendAgrees(books, tally, dossiers, book, unit, days.day())));
    }

    private static void assertTrendAgrees(
            Books books,
            ProgressTally tally,
            Collection<List<CountedTimeline>> dossiers,
            Book book,
            AgencyCode unit,
            LocalDate first) {
        Period period = PERIODS.getFirst();
        LocalDate last = first.plusDays(40);
        List<DayChange> changes = tally.changes(book, unit, period, first.plusDays(1), last);
        assertThat(Trend.of(first, last, tally.stock(book, unit, period, first), changes))
                .as("%s of %s from %s", book, unit, first)
                .hasSize(41)
                .allSatisfy(day -> assertThat(day.progress().counts())
                        .as("%s", day.day())
                        .isEqualTo(BruteForce.stock(dossiers, books.bit(book), unit, period, day.day())));
    }
}
