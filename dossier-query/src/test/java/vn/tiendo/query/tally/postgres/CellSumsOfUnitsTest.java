package vn.tiendo.query.tally.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.QueryDatabase;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.RandomLives;
import vn.tiendo.query.unit.Extent;

/** Figures of many units at once are those of each alone. */
class CellSumsOfUnitsTest {
    private static final Books BOOKS = Judged.OF_FOUR_BOOKS.books();
    private static final List<Period> PERIODS =
            List.of(Period.parse("2023"), Period.parse("2023-Q4"), Period.parse("2023-10"));

    private final QueryDatabase database = new QueryDatabase();
    private final CellSums one = new CellSums(database.jdbc(), BOOKS);
    private final CellSumsOfUnits many = new CellSumsOfUnits(database.jdbc(), BOOKS);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theyAreTheSameFoldedOrNot() {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("figures of many units with -Dseed=" + seed);
        RandomTally tally = new RandomTally(seed);
        RandomLives lives = new RandomLives(seed);
        append(tally, 120);
        new CellTable(database.jdbc(), database.transactions()).fold();
        append(tally, 40);
        long found = 0;
        for (int i = 0; i < 40; i++) {
            Book book = BOOKS.all().get(i % BOOKS.all().size());
            Period period = PERIODS.get(i % PERIODS.size());
            found += assertSame(book, period, lives.day(), seed);
        }
        assertThat(found).as("seed %d", seed).isPositive();
    }

    private void append(RandomTally tally, int more) {
        database.transactions()
                .executeWithoutResult(_ -> new DeltaTable(database.jdbc(), rows -> {}).append(tally.change(more)));
    }

    private long assertSame(Book book, Period period, LocalDate day, long seed) {
        Map<AgencyCode, Extent> units = units();
        Map<AgencyCode, ProgressCounts> stocks = many.stocks(book, units, period, day);
        units.forEach((unit, extent) -> assertThat(stocks.getOrDefault(unit, ProgressCounts.NONE))
                .as("seed %d: %s of %s on %s in %s", seed, unit, period, day, book)
                .isEqualTo(one.stock(book, extent, period, day)));
        return stocks.values().stream().mapToLong(ProgressCounts::received).sum();
    }

    /** Each as its code says, and one made up of others. */
    private static Map<AgencyCode, Extent> units() {
        Map<AgencyCode, Extent> units = new HashMap<>();
        RandomLives.UNITS.forEach(unit -> units.put(unit, Extent.of(unit)));
        AgencyCode merged = new AgencyCode("H77");
        units.put(
                merged,
                new Extent(
                        List.of(merged, new AgencyCode("H09.12"), new AgencyCode("H15")),
                        List.of(new AgencyCode("H15.50.05"), new AgencyCode("H09.12.3"))));
        return units;
    }
}
