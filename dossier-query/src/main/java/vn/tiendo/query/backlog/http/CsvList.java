package vn.tiendo.query.backlog.http;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import vn.tiendo.query.backlog.BacklogItem;

/**
 * A list as CSV (RFC 4180, UTF-8). What a system told as the code of a procedure is any text: one that a spreadsheet would
 * take for a formula has an apostrophe before it. All other columns are made of letters, digits and what joins them.
 */
final class CsvList implements WholeList {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(COLUMNS.toArray(String[]::new))
            .get();

    /** What begins a formula in one spreadsheet or another; control characters are in no code. */
    private static final String BEGINS_FORMULAS = "=+-@＝＋－＠";

    private final CSVPrinter rows;

    CsvList(OutputStream to) throws IOException {
        rows = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8)), FORMAT);
    }

    @Override
    public void add(BacklogItem item) throws IOException {
        rows.printRecord(
                item.code(),
                item.unit(),
                defused(item.procedure()),
                item.received(),
                item.due(),
                item.standing(),
                item.cause(),
                item.daysOverdue(),
                WholeList.anomalies(item));
    }

    static @Nullable String defused(@Nullable String text) {
        boolean formula = text != null && !text.isEmpty() && BEGINS_FORMULAS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    @Override
    public void finish() throws IOException {
        rows.flush();
    }
}
