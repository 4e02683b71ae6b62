package vn.tiendo.index.component.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;

/** Reads scores from CSV (RFC 4180, UTF-8), a row for each province. The header is row 1, as a spreadsheet counts. */
final class ScoresInCsv {
    private static final int MOST_ROWS = 1_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ToldScores told;
    private final Faults faults = new Faults();
    private long last;

    private ScoresInCsv(ToldScores told) {
        this.told = told;
    }

    /**
     * Reads a content.
     *
     * @param told where the scores are gathered
     * @throws vn.tiendo.problem.RefusedContent with all that is wrong
     */
    static void read(byte[] content, ToldScores told) {
        ScoresInCsv reading = new ScoresInCsv(told);
        reading.read(content);
        reading.faults.refuse();
    }

    private void read(byte[] content) {
        try (Reader text =
                        new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8.newDecoder());
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

    private void read(Iterator<CSVRecord> records) {
        ScoreColumns columns = ScoreColumns.of(records.hasNext() ? header(records.next()) : List.of(), faults);
        last = 1;
        while (columns.areSound() && records.hasNext() && last <= MOST_ROWS + 1L) {
            row(records.next(), columns);
        }
        if (!faults.any() && !told.any()) {
            faults.inRow(last, null, Code.MISSING_FIELD, "no row tells a score");
        }
    }

    /** Spreadsheets write a byte order mark, which is no part of the first name. */
    private static List<String> header(CSVRecord row) {
        return row.stream()
                .map(name -> name.startsWith(BYTE_ORDER_MARK) ? name.substring(1) : name)
                .map(String::strip)
                .toList();
    }

    private void row(CSVRecord row, ScoreColumns columns) {
        last = row.getRecordNumber();
        if (last > MOST_ROWS + 1L) {
            faults.inRow(last, null, Code.INVALID_VALUE, "at most " + MOST_ROWS + " rows");
        } else if (!row.stream().allMatch(String::isBlank)) {
            columns.read(row, told);
        }
    }
}
