package vn.tiendo.query.rules.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.catalogue.Procedure;
import vn.tiendo.query.rules.RuleChange.WholeCatalogue;

/** The catalogue as it is sent: CSV by RFC 4180 with a header. */
final class ProcedureRows {
    static final List<String> HEADER = List.of("code", "name", "field", "amount", "unit", "validFrom", "validUntil");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_ROWS = 200_000;

    private final Faults faults = new Faults();
    private final List<Procedure> procedures = new ArrayList<>();
    private final Map<Key, Long> rows = new HashMap<>();

    private ProcedureRows() {}

    /** Of these the law can say one thing only. */
    private record Key(
            String code, LocalDate from, @Nullable LocalDate until, ProcessingTime.Unit unit) {}

    static WholeCatalogue read(String text) {
        ProcedureRows rows = new ProcedureRows();
        rows.addAll(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        rows.faults.refuse();
        return new WholeCatalogue(Catalogue.of(rows.procedures));
    }

    private void addAll(String text) {
        long row = 0;
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            for (CSVRecord cells : parser) {
                row = cells.getRecordNumber();
                add(row, cells);
                if (row > MOST_ROWS) {
                    faults.inRow(row, null, Code.INVALID_VALUE, "a catalogue has at most " + MOST_ROWS + " rows");
                    return;
                }
            }
        } catch (UncheckedIOException | IOException e) {
            faults.inRow(row + 1, null, Code.MALFORMED, "this is no CSV: " + e.getMessage());
        }
        if (row == 0) {
            faults.inRow(1, null, Code.MISSING_FIELD, "the header is missing: " + String.join(",", HEADER));
        }
    }

    private void add(long row, CSVRecord cells) {
        if (row == 1) {
            checkHeader(cells);
        } else if (cells.size() != HEADER.size()) {
            faults.inRow(
                    row,
                    null,
                    Code.INVALID_VALUE,
                    "a row has %d columns, this one %d".formatted(HEADER.size(), cells.size()));
        } else {
            Procedure procedure = new ProcedureRow(row, cells, faults).procedure();
            if (procedure != null) {
                add(row, procedure);
            }
        }
    }

    private void checkHeader(CSVRecord cells) {
        if (!cells.toList().equals(HEADER)) {
            faults.inRow(1, null, Code.INVALID_VALUE, "the header must be: " + String.join(",", HEADER));
        }
    }

    private void add(long row, Procedure procedure) {
        Key key = new Key(
                procedure.code(),
                procedure.validFrom(),
                procedure.validUntil(),
                procedure.longest().unit());
        Long other = rows.putIfAbsent(key, row);
        if (other != null) {
            String message = "row %d says it of the same procedure, days and unit of time already".formatted(other);
            faults.inRow(row, "amount", Code.CONTRADICTION, message);
        }
        procedures.add(procedure);
    }
}
