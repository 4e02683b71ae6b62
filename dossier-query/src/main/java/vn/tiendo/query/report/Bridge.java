package vn.tiendo.query.report;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.query.lateness.LateFlow.Part;
import vn.tiendo.query.lateness.Movement;
import vn.tiendo.query.report.WeeklyReport.LateBook;

/**
 * From the opening to the closing of a stock as columns: what came stands on it, what went hangs from its top. Lengths are
 * of a drawing whose height is {@link #HEIGHT}.
 */
public final class Bridge {
    /** Of the tallest column. */
    public static final long HEIGHT = 150;

    private static final long LEAST = 2;

    private Bridge() {}

    /**
     * One column.
     *
     * @param key what it says, as in the words {@code flow.opening}
     * @param top from the top of the drawing
     */
    public record Column(String key, long count, long top, long height) {
        /** The level that the next column goes on from. */
        public long end() {
            boolean goes = key.equals("cleared") || key.equals("transferredOut");
            return goes ? top + height : top;
        }
    }

    /** That of a book of the report. */
    public static List<Column> of(LateBook late) {
        return of(new Stock(
                late.opening(),
                late.entered(),
                late.transferredIn(),
                late.cleared().total(),
                late.transferredOut(),
                late.closing()));
    }

    /** How a stock changed. */
    public record Stock(
            long opening, long entered, long transferredIn, long cleared, long transferredOut, long closing) {
        /** That of a unit, of all causes or of one. */
        public static Stock of(Part part) {
            return new Stock(
                    part.opening(),
                    part.count(Movement.ENTERED),
                    part.count(Movement.TRANSFERRED_IN),
                    LateBooks.cleared(part).total(),
                    part.count(Movement.TRANSFERRED_OUT),
                    part.closing());
        }
    }

    /** Columns without dossiers are left out, but for the four that tell the story. */
    public static List<Column> of(Stock late) {
        long most = Math.max(1, late.opening() + late.entered() + late.transferredIn());
        List<Column> columns = new ArrayList<>();
        long level = late.opening();
        columns.add(column("opening", late.opening(), late.opening(), most));
        level += late.entered();
        columns.add(column("entered", late.entered(), level, most));
        if (late.transferredIn() > 0) {
            level += late.transferredIn();
            columns.add(column("transferredIn", late.transferredIn(), level, most));
        }
        columns.add(column("cleared", late.cleared(), level, most));
        level -= late.cleared();
        if (late.transferredOut() > 0) {
            columns.add(column("transferredOut", late.transferredOut(), level, most));
        }
        columns.add(column("closing", late.closing(), late.closing(), most));
        return columns;
    }

    private static Column column(String key, long count, long level, long most) {
        long height = count == 0 ? 0 : Math.max(LEAST, HEIGHT * count / most);
        return new Column(key, count, Math.min(HEIGHT - height, HEIGHT - HEIGHT * level / most), height);
    }
}
