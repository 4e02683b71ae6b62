package vn.tiendo.query.unit.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;
import vn.tiendo.query.unit.UnitFile;
import vn.tiendo.query.unit.UnitFile.Row;

/** Reads units from CSV (RFC 4180, UTF-8). Rows are counted as a spreadsheet does: the header is row 1. */
final class UnitSheet {
    static final List<String> HEADER =
            List.of("code", "name", "kind", "parent", "validFrom", "validTo", "successor", "statisticsCode");
    private static final int MOST_ROWS = 50_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<Row> rows = new ArrayList<>();
    private final Faults faults = new Faults();
    private long last;

    private UnitSheet() {}

    /**
     * Reads a file.
     *
     * @param provinces of which it is all, besides those that it names
     * @throws vn.tiendo.problem.RefusedContent if anything in it cannot be read
     */
    static UnitFile read(byte[] csv, SortedSet<AgencyCode> provinces) {
        UnitSheet sheet = new UnitSheet();
        sheet.read(csv);
        sheet.faults.refuse();
        return new UnitFile(provinces, sheet.rows);
    }

    private void read(byte[] csv) {
        try (Reader text = text(csv);
                CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            read(parser.iterator());
        } catch (CharacterCodingException e) {
            malformed("it is not UTF-8");
        } catch (UncheckedIOException e) {
            malformed(e.getCause() instanceof CharacterCodingException ? "it is not UTF-8" : "it is not CSV");
        } catch (IOException e) {
            malformed("it is not CSV");
        }
    }

    private void malformed(String what) {
        faults.inRow(last + 1, null, Code.MALFORMED, what);
    }

    /** Spreadsheets write a byte order mark, which is no part of the first name. */
    private static Reader text(byte[] csv) throws IOException {
        Reader text = new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8.newDecoder());
        char[] first = new char[1];
        boolean marked = text.read(first) == 1 && first[0] == BYTE_ORDER_MARK;
        return marked
                ? text
                : new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8.newDecoder());
    }

    private void read(Iterator<CSVRecord> records) {
        last = 0;
        List<String> header = records.hasNext() ? records.next().toList() : List.of();
        if (!header.equals(HEADER)) {
            faults.inRow(1, null, Code.MALFORMED, "the header is " + String.join(",", HEADER));
            return;
        }
        while (records.hasNext()) {
            readRow(records.next());
        }
    }

    private void readRow(CSVRecord row) {
        last = row.getRecordNumber();
        if (row.getRecordNumber() == MOST_ROWS + 2L) {
            faults.inRow(row.getRecordNumber(), null, Code.INVALID_VALUE, "a file has at most " + MOST_ROWS + " units");
        }
        boolean blank = row.stream().allMatch(String::isBlank);
        if (!blank && row.getRecordNumber() <= MOST_ROWS + 1L) {
            new UnitRow(row, faults).registration().ifPresent(unit -> rows.add(new Row(row.getRecordNumber(), unit)));
        }
    }
}
