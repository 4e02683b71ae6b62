package vn.tiendo.query.rules.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.query.QueryDatabase;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.DayKind;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.calendar.WorkingTime;

/** The national table as it is installed, against due instants that another program worked out minute by minute. */
class InstalledCalendarTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final QueryDatabase database = new QueryDatabase();
    private final List<CalendarDay> table = new CalendarDayTable(database.jdbc()).days();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void fiveHundredDueInstantsAgree() throws Exception {
        WorkingTime time = WorkingCalendar.of(VIETNAM, table).in(new AgencyCode("H09"), LocalDate.EPOCH);
        List<CSVRecord> golden = golden();

        assertThat(golden)
                .hasSize(500)
                .allSatisfy(
                        row -> assertThat(due(time, row)).as("%s", row).isEqualTo(LocalDateTime.parse(row.get("due"))));
    }

    @Test
    void withoutTheTableManyOfThemDiffer() throws Exception {
        WorkingTime time = WorkingCalendar.of(VIETNAM, List.of()).in(new AgencyCode("H09"), LocalDate.EPOCH);

        assertThat(golden())
                .filteredOn(row -> !due(time, row).equals(LocalDateTime.parse(row.get("due"))))
                .hasSizeGreaterThan(150);
    }

    @Test
    void theTableKnowsMakeUpSaturdaysAndDaysInLieu() {
        assertThat(table)
                .hasSize(91)
                .extracting(CalendarDay::day, CalendarDay::kind)
                .contains(
                        tuple(LocalDate.parse("2024-05-04"), DayKind.MAKEUP_WORK),
                        tuple(LocalDate.parse("2022-05-03"), DayKind.IN_LIEU),
                        tuple(LocalDate.parse("2024-04-29"), DayKind.SWAP_OFF),
                        tuple(LocalDate.parse("2022-02-01"), DayKind.HOLIDAY));
    }

    private static LocalDateTime due(WorkingTime time, CSVRecord row) {
        ProcessingTime promised =
                new ProcessingTime(Integer.parseInt(row.get("amount")), ProcessingTime.Unit.valueOf(row.get("unit")));
        LocalDateTime received = LocalDateTime.parse(row.get("received"));
        return LocalDateTime.ofInstant(time.end(received.atZone(VIETNAM).toInstant(), promised), VIETNAM);
    }

    private static List<CSVRecord> golden() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(InstalledCalendarTest.class.getResourceAsStream("/calendar/due-instants.csv")),
                StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }
}
