package vn.tiendo.query.unit.http;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.tiendo.query.unit.Registration;

/** Writes units as CSV in the form in which they are taken: to be mended and sent back. */
final class UnitSheetWriter {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(UnitSheet.HEADER.toArray(String[]::new))
            .get();

    private UnitSheetWriter() {}

    static String csv(List<Registration> units) {
        StringWriter text = new StringWriter();
        try (CSVPrinter rows = new CSVPrinter(text, FORMAT)) {
            for (Registration unit : units) {
                rows.printRecord(
                        unit.code(),
                        unit.name(),
                        unit.kind(),
                        unit.code().parent(),
                        unit.firstDay(),
                        unit.lastDay(),
                        unit.successor(),
                        unit.statisticsCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
