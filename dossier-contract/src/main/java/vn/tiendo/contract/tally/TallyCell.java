package vn.tiendo.contract.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import vn.tiendo.contract.code.AgencyCode;

/**
 * How many dossiers of a unit (its own and its descendants'), received in a month, went from one state to another on a
 * day. The stock of a state on day A is what went into it up to A less what went out of it.
 */
public record TallyCell(Book book, AgencyCode unit, YearMonth cohort, LocalDate day, TallyState from, TallyState to) {
    private static final int PARTS = 6;

    /** The key on the topic {@code progress-tally}: {@code book/unit/cohort month/day/from/to}. */
    public String key() {
        return book + "/" + unit + "/" + cohort + "/" + day + "/" + from + "/" + to;
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if the text is no key of a cell
     */
    public static TallyCell ofKey(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("no key of a tally cell: " + key);
        }
        try {
            return new TallyCell(
                    new Book(parts[0]),
                    new AgencyCode(parts[1]),
                    YearMonth.parse(parts[2]),
                    LocalDate.parse(parts[3]),
                    TallyState.valueOf(parts[4]),
                    TallyState.valueOf(parts[5]));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no key of a tally cell: " + key, e);
        }
    }
}
