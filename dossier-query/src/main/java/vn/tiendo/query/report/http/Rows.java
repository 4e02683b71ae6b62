package vn.tiendo.query.report.http;

import java.math.BigDecimal;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A sheet of an Excel file, filled row by row. */
final class Rows {
    private static final String COUNTS = "#,##0";
    private static final String POINTS = "0.00";
    private static final String PERCENT = "0.00%";
    private static final String HEAD_COLOUR = "E8EDF1";
    private static final int TITLE_SIZE = 14;

    private final Worksheet sheet;
    private final String here;
    private int row;

    /**
     * A sheet.
     *
     * @param here where addresses begin that name no service
     * @param widths of the columns, in characters
     */
    Rows(Workbook book, String name, String here, int... widths) {
        this.sheet = book.newWorksheet(name);
        this.here = here;
        ColumnWidths.set(sheet, widths);
    }

    /** A number that is shown as a percentage. */
    record Share(BigDecimal share) {}

    static Share share(String text) {
        return new Share(new BigDecimal(text));
    }

    /** What leads to an address. */
    HyperLink link(String address) {
        return new HyperLink(address.startsWith("/") ? here + address : address, "→");
    }

    void title(String text) {
        sheet.style(row, 0).bold().fontSize(TITLE_SIZE).set();
        add(text);
    }

    void head(Object... names) {
        sheet.range(row, 0, row, names.length - 1)
                .style()
                .bold()
                .fillColor(HEAD_COLOUR)
                .set();
        add(names);
    }

    /** Texts, whole numbers, points, shares and links; null leaves a cell empty. */
    void add(@Nullable Object... values) {
        for (int column = 0; column < values.length; column++) {
            put(column, values[column]);
        }
        row++;
    }

    private void put(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal points -> number(column, points, POINTS);
            case Share share -> number(column, share.share(), PERCENT);
            case Number count -> number(column, count, COUNTS);
            case HyperLink link -> sheet.hyperlink(row, column, link);
            default -> sheet.value(row, column, value.toString());
        }
    }

    private void number(int column, Number number, String format) {
        sheet.value(row, column, number);
        sheet.style(row, column).format(format).set();
    }
}
