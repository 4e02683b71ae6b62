package vn.tiendo.query.backlog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.contract.tally.TallyState.FINISHED_LATE_AGENCY;
import static vn.tiendo.contract.tally.TallyState.IN_TERM;
import static vn.tiendo.contract.tally.TallyState.OVERDUE_AGENCY;
import static vn.tiendo.contract.tally.TallyState.WAITING;
import static vn.tiendo.query.fixture.Timelines.since;
import static vn.tiendo.query.fixture.Timelines.timeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;

class BacklogControllerTest {
    private static final String LIST = "/api/v1/dossiers";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LATE = "H09.12-231002-0001";
    private static final String MOVED = "H09.12-231005-0002";
    private static final String PROMISED_NOTHING = "H09.15-231009-0003";
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2023, 10, 30));

    @BeforeAll
    static void givenThreeDossiers() {
        MODEL.counted(
                LATE,
                1,
                "1.001193",
                timeline(
                        since("2023-10-02", IN_TERM, "H09.12", "2023-10-16"),
                        since("2023-10-17", OVERDUE_AGENCY, "H09.12", "2023-10-16")),
                Anomaly.SUSPENDED_TWICE,
                Anomaly.FACT_AFTER_FINISH);
        MODEL.counted(
                MOVED,
                1,
                "2.000889",
                timeline(
                        since("2023-10-05", IN_TERM, "H09.12", "2023-10-20"),
                        since("2023-10-10", IN_TERM, "H10", "2023-10-20"),
                        since("2023-10-25", FINISHED_LATE_AGENCY, "H10", "2023-10-20")));
        MODEL.counted(PROMISED_NOTHING, 1, "1.001193", timeline(since("2023-10-09", WAITING, "H09.15", null)));
        MODEL.position(0, 4711, Instant.parse("2023-10-30T04:59:59Z"));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static String codes(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return CODE.matcher(answer.text())
                .results()
                .map(code -> code.group(1))
                .toList()
                .toString();
    }

    @Test
    void anItemTellsWhereTheDossierStands() {
        Answer answer = SERVER.get(LIST + "?unit=H09&standing=OVERDUE");
        assertThat(answer.jsonAt(""))
                .isEqualTo("{\"book\":\"PORTAL_766\",\"asOf\":\"2023-10-30\",\"items\":[{\"code\":\"" + LATE
                        + "\",\"unit\":\"H09.12\",\"procedure\":\"1.001193\",\"received\":\"2023-10-02\","
                        + "\"due\":\"2023-10-16\",\"standing\":\"OVERDUE\",\"cause\":\"AGENCY\",\"daysOverdue\":14,"
                        + "\"anomalies\":[\"SUSPENDED_TWICE\",\"FACT_AFTER_FINISH\"]}],"
                        + "\"position\":4711,\"updatedAt\":\"2023-10-30T04:59:59Z\"}");
    }

    @Test
    void theListOfAPastDayHoldsWhatTheUnitHeldThen() {
        assertThat(codes(SERVER.get(LIST + "?unit=H09.12&asOf=2023-10-09"))).isEqualTo("[" + LATE + ", " + MOVED + "]");
        assertThat(codes(SERVER.get(LIST + "?unit=H09.12&asOf=2023-10-10"))).isEqualTo("[" + LATE + "]");
        assertThat(codes(SERVER.get(LIST + "?unit=H10&asOf=2023-10-24&standing=open")))
                .isEqualTo("[" + MOVED + "]");
    }

    @Test
    void aDayToComeIsAForecast() {
        assertThat(SERVER.get(LIST + "?asOf=2023-10-31").at("/forecast")).isEqualTo("true");
        assertThat(SERVER.get(LIST + "?asOf=2023-10-30").at("/forecast")).isEmpty();
    }

    @Test
    void aUnitIsFoundByTheOldFormOfItsCode() {
        assertThat(codes(SERVER.get(LIST + "?unit=000.00.12.H09"))).isEqualTo("[" + LATE + "]");
    }

    @Test
    void pagesFollowEachOtherUntilNoneIsNext() {
        String sorted = LIST + "?sort=overdue&limit=1";
        Answer first = SERVER.get(sorted);
        Answer second = SERVER.get(sorted + "&cursor=" + first.at("/next"));
        Answer third = SERVER.get(sorted + "&cursor=" + second.at("/next"));
        assertThat(codes(first) + codes(second) + codes(third))
                .isEqualTo("[" + LATE + "][" + MOVED + "][" + PROMISED_NOTHING + "]");
        assertThat(third.at("/next")).isEmpty();
    }

    @Test
    void theSecondPageIsOfTheDayOfTheFirst() {
        Answer first = SERVER.get(LIST + "?limit=1");
        String cursor = first.at("/next");
        try (ReadingServer tomorrow = new ReadingServer(MODEL, LocalDate.of(2023, 10, 31))) {
            assertThat(tomorrow.get(LIST + "?limit=1&cursor=" + cursor).at("/asOf"))
                    .isEqualTo("2023-10-30");
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor = SERVER.get(LIST + "?limit=1").at("/next");
        Answer answer = SERVER.get(LIST + "?limit=1&sort=received&cursor=" + cursor);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/parameter")).isEqualTo("cursor");
    }

    @Test
    void theWholeListIsCsv() {
        Answer answer = SERVER.get(LIST + "?sort=received", "Accept", "text/csv");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("content-disposition")).isEqualTo("attachment; filename=\"dossiers-2023-10-30.csv\"");
        assertThat(answer.header("Tiendo-Position")).isEqualTo("4711");
        assertThat(answer.header("Tiendo-As-Of")).isEqualTo("2023-10-30");
        assertThat(answer.header("Tiendo-Updated-At")).isEqualTo("2023-10-30T04:59:59Z");
        assertThat(answer.text()).isEqualTo("""
                code,unit,procedure,received,due,standing,cause,daysOverdue,anomalies\r
                H09.12-231002-0001,H09.12,1.001193,2023-10-02,2023-10-16,OVERDUE,AGENCY,14,SUSPENDED_TWICE FACT_AFTER_FINISH\r
                H09.12-231005-0002,H10,2.000889,2023-10-05,2023-10-20,FINISHED_LATE,AGENCY,5,\r
                H09.15-231009-0003,H09.15,1.001193,2023-10-09,,WAITING,,,\r
                """);
    }

    @Test
    void theWholeListIsExcel() {
        Answer answer = SERVER.get(LIST + "?unit=H09", "Accept", EXCEL);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo(EXCEL);
        assertThat(answer.header("content-disposition"))
                .isEqualTo("attachment; filename=\"dossiers-H09-2023-10-30.xlsx\"");
        assertThat(answer.header("Tiendo-Position")).isEqualTo("4711");
        assertThat(answer.header("Tiendo-As-Of")).isEqualTo("2023-10-30");
        assertThat(answer.header("Tiendo-Updated-At")).isEqualTo("2023-10-30T04:59:59Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "received", "overdue"})
    void excelHoldsTheRowsOfThePagesInTheirOrder(String sort) throws IOException {
        byte[] file = SERVER.bytes(LIST + "?format=xlsx&sort=" + sort);
        List<String> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            book.getFirstSheet().read().stream().skip(1).forEach(row -> rows.add(row.getCellText(0)));
        }
        assertThat(rows.toString()).isEqualTo(codes(SERVER.get(LIST + "?sort=" + sort)));
    }

    @Test
    void aWholeListHasNoPages() {
        assertThat(SERVER.get(LIST + "?format=xlsx&limit=1").at("/parameter")).isEqualTo("limit");
        assertThat(SERVER.get(LIST + "?format=csv&limit=1").at("/parameter")).isEqualTo("limit");
    }

    @Test
    void dossiersWithoutADueDayAreAList() {
        assertThat(codes(SERVER.get(LIST + "?hasDue=false"))).isEqualTo("[" + PROMISED_NOTHING + "]");
        assertThat(codes(SERVER.get(LIST + "?hasDue=false&standing=open"))).isEqualTo("[" + PROMISED_NOTHING + "]");
        assertThat(codes(SERVER.get(LIST + "?hasDue=true"))).isEqualTo("[" + LATE + ", " + MOVED + "]");
    }

    @Test
    void theFormIsTheOneThatIsWantedMost() {
        assertThat(SERVER.get(LIST + "?format=csv").text()).startsWith("code,unit");
        assertThat(SERVER.get(LIST + "?format=json", "Accept", "text/csv").text())
                .startsWith("{");
        assertThat(SERVER.get(LIST, "Accept", "text/html,*/*;q=0.1").text()).startsWith("{");
        assertThat(SERVER.get(LIST, "Accept", "text/csv;q=0.9,application/json;q=0.1")
                        .text())
                .startsWith("code,unit");
    }
}
