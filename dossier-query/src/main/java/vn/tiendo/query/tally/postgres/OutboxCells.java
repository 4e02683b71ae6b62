package vn.tiendo.query.tally.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.standing.Books;

/** Sums the rows of each cell, which follow each other, by book: of a cell that changed each book that did is told once. */
final class OutboxCells {
    private static final TallyState[] STATES = TallyState.values();

    private final Books books;
    private final ObjLongConsumer<TallyCell> told;
    private final long[] counts;
    private @Nullable Place place;
    private int changed;

    OutboxCells(Books books, ObjLongConsumer<TallyCell> told) {
        this.books = books;
        this.told = told;
        this.counts = new long[books.rules().size()];
    }

    /** What cells have in common that differ in their books. */
    private record Place(String unit, int cohort, int day, int from, int to) {
        static Place of(ResultSet row) throws SQLException {
            return new Place(
                    row.getString("unit"),
                    row.getInt("cohort"),
                    row.getInt("day"),
                    row.getInt("from_state"),
                    row.getInt("to_state"));
        }
    }

    /** One set of books; whatever came before of another cell is told. */
    void add(ResultSet row) throws SQLException {
        Place next = Place.of(row);
        if (!next.equals(place)) {
            end();
            place = next;
            changed = row.getInt("changed");
        }
        int set = row.getInt("books");
        long count = row.getLong("count");
        for (int book = 0; book < counts.length; book++) {
            counts[book] += has(set, book) ? count : 0;
        }
    }

    /** There are no more rows: tells the last cell. */
    void end() {
        if (place != null) {
            tell(place);
        }
        place = null;
    }

    private void tell(Place cell) {
        AgencyCode unit = new AgencyCode(cell.unit());
        for (int book = 0; book < counts.length; book++) {
            if (has(changed, book)) {
                told.accept(
                        new TallyCell(
                                books.book(book),
                                unit,
                                Days.month(cell.cohort()),
                                Days.day(cell.day()),
                                STATES[cell.from()],
                                STATES[cell.to()]),
                        counts[book]);
            }
            counts[book] = 0;
        }
    }

    private static boolean has(int set, int book) {
        return (set >> book & 1) == 1;
    }
}
