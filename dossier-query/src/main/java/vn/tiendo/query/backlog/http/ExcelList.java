package vn.tiendo.query.backlog.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.tiendo.query.backlog.BacklogItem;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.snapshot.Freshness;

/**
 * A list as an Excel file: days are dates, numbers are numbers, and every text is a text, whatever it begins with. What
 * does not fit on a sheet goes on on the next; the last one says of when the list is, and of how many dossiers.
 */
final class ExcelList implements WholeList {
    static final int ROWS_OF_A_SHEET = Worksheet.MAX_ROWS;
    private static final String MAKER = "Tiendo";
    private static final String MAKER_VERSION = "1.0";
    private static final int[] WIDTHS = {26, 16, 18, 12, 12, 18, 18, 13, 44};
    private static final int WIDTH_OF_ABOUT = 26;
    private static final String DAY = "yyyy-mm-dd";
    private static final String HEAD_COLOUR = "E8EDF1";

    /** As many rows wait to be written. */
    private static final int ROWS_AT_A_TIME = 500;

    private final Selection selection;
    private final Freshness freshness;
    private final int rowsOfASheet;
    private final Workbook book;
    private Worksheet sheet;
    private int sheets;
    private int row;
    private long dossiers;

    /**
     * An empty list.
     *
     * @param rowsOfASheet how many rows a sheet can have, its head included
     */
    ExcelList(Selection selection, Freshness freshness, OutputStream to, int rowsOfASheet) {
        this.selection = selection;
        this.freshness = freshness;
        this.rowsOfASheet = rowsOfASheet;
        this.book = new Workbook(to, MAKER, MAKER_VERSION);
        this.sheet = nextSheet();
    }

    private Worksheet nextSheet() {
        sheets++;
        Worksheet next = book.newWorksheet(sheets == 1 ? "dossiers" : "dossiers " + sheets);
        ColumnWidths.set(next, WIDTHS);
        for (int column = 0; column < COLUMNS.size(); column++) {
            next.inlineString(0, column, COLUMNS.get(column));
            next.style(0, column).bold().fillColor(HEAD_COLOUR).set();
        }
        next.freezePane(0, 1);
        row = 1;
        return next;
    }

    @Override
    public void add(BacklogItem item) throws IOException {
        if (row == rowsOfASheet) {
            sheet.finish();
            sheet = nextSheet();
        }
        cells(item);
        dossiers++;
        row++;
        if (row % ROWS_AT_A_TIME == 0) {
            sheet.flush();
        }
    }

    private void cells(BacklogItem item) {
        text(0, item.code());
        text(1, item.unit());
        text(2, item.procedure());
        day(3, item.received());
        day(4, item.due());
        text(5, item.standing());
        text(6, item.cause());
        number(7, item.daysOverdue());
        text(8, item.anomalies().isEmpty() ? null : WholeList.anomalies(item));
    }

    /** Within its cell: texts that a whole file shares would all be kept until its end. */
    private void text(int column, @Nullable Object value) {
        if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
    }

    private void day(int column, @Nullable LocalDate day) {
        if (day != null) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        }
    }

    private void number(int column, @Nullable Number number) {
        if (number != null) {
            sheet.value(row, column, number);
        }
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        about();
        book.finish();
    }

    /** What other answers say of their currency. */
    private void about() {
        sheet = book.newWorksheet("about");
        ColumnWidths.set(sheet, WIDTH_OF_ABOUT, WIDTH_OF_ABOUT);
        row = 0;
        label("asOf");
        day(1, selection.asOf());
        label("book");
        text(1, selection.book());
        label("dossiers");
        number(1, dossiers);
        label("position");
        number(1, freshness.position());
        label("updatedAt");
        text(1, freshness.updatedAt());
    }

    private void label(String name) {
        row++;
        sheet.inlineString(row, 0, name);
        sheet.style(row, 0).bold().set();
    }
}
