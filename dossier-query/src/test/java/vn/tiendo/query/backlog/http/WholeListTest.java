package vn.tiendo.query.backlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.backlog.BacklogItem;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.snapshot.Freshness;

/** A whole list as a file: what stands in its cells, and on which sheet. */
class WholeListTest {
    private static final LocalDate DAY = LocalDate.of(2023, 10, 30);
    private static final Selection ALL =
            new Selection(Book.PORTAL_766, DAY, null, Set.of(), null, null, null, null, null, null, null);
    private static final Freshness FRESHNESS = new Freshness(4711, Instant.parse("2023-10-30T04:59:59Z"));

    private static BacklogItem item(int number, @Nullable String procedure) {
        return new BacklogItem(
                new DossierCode("H09.12-231002-%04d".formatted(number)),
                new AgencyCode("H09.12"),
                procedure,
                LocalDate.of(2023, 10, 2),
                LocalDate.of(2023, 10, 16),
                Standing.OVERDUE,
                Cause.AGENCY,
                14,
                List.of(Anomaly.SUSPENDED_TWICE, Anomaly.FACT_AFTER_FINISH));
    }

    private static BacklogItem withoutReceipt() {
        return new BacklogItem(
                new DossierCode("H10-231002-0009"),
                new AgencyCode("H10"),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(Anomaly.FINISHED_WITHOUT_RECEIPT));
    }

    private static byte[] excel(int rowsOfASheet, List<BacklogItem> items) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(new ExcelList(ALL, FRESHNESS, bytes, rowsOfASheet), items);
        return bytes.toByteArray();
    }

    private static void write(WholeList list, List<BacklogItem> items) throws IOException {
        for (BacklogItem item : items) {
            list.add(item);
        }
        list.finish();
    }

    private static List<Sheet> sheets(ReadableWorkbook book) {
        return book.getSheets().toList();
    }

    private static Cell cell(Sheet sheet, int row, int column) throws IOException {
        return sheet.read().get(row).getCell(column);
    }

    private static List<String> codes(Sheet sheet) throws IOException {
        List<String> codes = new ArrayList<>();
        for (Row row : sheet.read()) {
            codes.add(row.getCell(0).getRawValue());
        }
        return codes;
    }

    @Test
    void daysAreDatesNumbersAreNumbersAndWhatIsNotThereIsEmpty() throws IOException {
        byte[] file = excel(ExcelList.ROWS_OF_A_SHEET, List.of(item(1, "1.001193"), withoutReceipt()));
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            Sheet sheet = book.getFirstSheet();
            List<Row> rows = sheet.read();
            assertThat(rows).hasSize(3);
            assertThat(rows.getFirst().stream().map(Cell::getRawValue)).isEqualTo(WholeList.COLUMNS);
            Row row = rows.get(1);
            assertThat(row.getCell(0).getRawValue()).isEqualTo("H09.12-231002-0001");
            assertThat(row.getCell(3).asDate()).isEqualTo(LocalDateTime.of(2023, 10, 2, 0, 0));
            assertThat(row.getCell(3).getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(row.getCell(4).asDate()).isEqualTo(LocalDateTime.of(2023, 10, 16, 0, 0));
            assertThat(row.getCell(7).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCell(7).asNumber()).isEqualTo(BigDecimal.valueOf(14));
            assertThat(row.getCell(8).getRawValue()).isEqualTo("SUSPENDED_TWICE FACT_AFTER_FINISH");
            assertThat(rows.get(2).getOptionalCell(3)).isEmpty();
            assertThat(rows.get(2).getOptionalCell(7)).isEmpty();
        }
    }

    @Test
    void theHeadStaysInSight(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("list.xlsx");
        Files.write(file, excel(ExcelList.ROWS_OF_A_SHEET, List.of(item(1, "1.1"))));
        try (ZipFile parts = new ZipFile(file.toFile());
                InputStream sheet = parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))) {
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("ySplit=\"1\"", "state=\"frozen\"", "width=\"26.0\"");
        }
    }

    @Test
    void whatDoesNotFitOnASheetGoesOnOnTheNext() throws IOException {
        List<BacklogItem> items =
                IntStream.rangeClosed(1, 5).mapToObj(i -> item(i, "1.1")).toList();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(excel(3, items)))) {
            List<Sheet> sheets = sheets(book);
            assertThat(sheets.stream().map(Sheet::getName))
                    .containsExactly("dossiers", "dossiers 2", "dossiers 3", "about");
            assertThat(codes(sheets.get(0))).containsExactly("code", "H09.12-231002-0001", "H09.12-231002-0002");
            assertThat(codes(sheets.get(1))).containsExactly("code", "H09.12-231002-0003", "H09.12-231002-0004");
            assertThat(codes(sheets.get(2))).containsExactly("code", "H09.12-231002-0005");
        }
    }

    @Test
    void theLastSheetSaysOfWhenTheListIsAndOfHowMany() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(excel(ExcelList.ROWS_OF_A_SHEET, List.of(item(1, "1.1"), item(2, "1.1")))))) {
            Sheet about = sheets(book).getLast();
            assertThat(codes(about)).containsExactly("asOf", "book", "dossiers", "position", "updatedAt");
            assertThat(cell(about, 0, 1).asDate()).isEqualTo(DAY.atStartOfDay());
            assertThat(cell(about, 2, 1).asNumber()).isEqualTo(BigDecimal.TWO);
            assertThat(cell(about, 3, 1).asNumber()).isEqualTo(BigDecimal.valueOf(4711));
            assertThat(cell(about, 4, 1).getRawValue()).isEqualTo("2023-10-30T04:59:59Z");
        }
    }

    @Test
    void noTextIsAFormulaInExcel() throws IOException {
        byte[] file = excel(ExcelList.ROWS_OF_A_SHEET, List.of(item(1, "=1+1")));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Cell procedure = cell(book.getFirstSheet(), 1, 2);
            assertThat(procedure.getType()).isEqualTo(CellType.STRING);
            assertThat(procedure.getRawValue()).isEqualTo("=1+1");
            assertThat(procedure.getFormula()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1,'=1+1", "+84,'+84", "-1,'-1", "@SUM(A1),'@SUM(A1)", "1.001193,1.001193", "A=1,A=1"})
    void noTextIsAFormulaInCsv(String procedure, String written) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(new CsvList(bytes), List.of(item(1, procedure)));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("H09.12," + written + ",2023-10-02");
    }

    @Test
    void aListOfAnyLengthIsWrittenAsItComes() throws IOException {
        Counting sent = new Counting();
        ExcelList list = new ExcelList(ALL, FRESHNESS, sent, ExcelList.ROWS_OF_A_SHEET);
        long before = 0;
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 1_000; j++) {
                list.add(item(j, "procedure " + i + "-" + j));
            }
            if (i % 10 == 9) {
                assertThat(sent.bytes).as("after %d items", (i + 1) * 1_000).isGreaterThan(before);
                before = sent.bytes;
            }
        }
        list.finish();
    }

    /** What is written is counted and forgotten. */
    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int some) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
