package vn.tiendo.query.report.http;

import org.dhatim.fastexcel.Worksheet;

/** How wide the columns of a sheet are. */
final class ColumnWidths {
    private ColumnWidths() {}

    /** @param widths in characters, from the first column on */
    static void set(Worksheet sheet, int... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }
}
