package vn.tiendo.query.anomaly.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.contract.tally.TallyState.IN_TERM;
import static vn.tiendo.contract.tally.TallyState.OVERDUE_AGENCY;
import static vn.tiendo.query.fixture.Timelines.since;
import static vn.tiendo.query.fixture.Timelines.timeline;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.standing.StandingTimeline;

class AnomalyControllerTest {
    private static final String UNIT = "/api/v1/units/";
    private static final StandingTimeline LATE = timeline(
            since("2023-10-02", IN_TERM, "H09.12", "2023-10-16"),
            since("2023-10-17", OVERDUE_AGENCY, "H09.12", "2023-10-16"));
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2023, 10, 30));

    @BeforeAll
    static void givenDossiersWithContradictions() {
        MODEL.counted(
                "H09.12-231002-0001", 7, "1.001193", LATE, Anomaly.SUSPENDED_TWICE, Anomaly.SAID_LATE_BUT_IN_TERM);
        MODEL.counted("H09.12-231002-0002", 7, "1.001193", LATE);
        MODEL.counted(
                "H09.15-231002-0003",
                7,
                "1.001193",
                timeline(since("2023-10-02", IN_TERM, "H09.15", null)),
                Anomaly.SUSPENDED_TWICE);
        MODEL.counted(
                "H09-231002-0004",
                7,
                "1.001193",
                timeline(since("2023-10-02", IN_TERM, "H09", null)),
                Anomaly.DUE_BEFORE_RECEIPT);
        MODEL.known("000.00.12.H09-231002-0005", DossierProgress.NONE, List.of(), Anomaly.FINISHED_WITHOUT_RECEIPT);
        MODEL.counted("XX.1-231002-0006", 7, "1.001193", timeline(since("2023-10-02", IN_TERM, "XX.1", null)));
        MODEL.saidLate("H09.12-231002-0001", "H09.12", LocalDate.of(2023, 10, 16));
        MODEL.saidLate("H09.15-231002-0003", "H09.15", LocalDate.of(2023, 10, 30));
        MODEL.cell("H09", OVERDUE_AGENCY, 2);
        MODEL.cell("H09.12", OVERDUE_AGENCY, 2);
        MODEL.cell("H09.15", IN_TERM, 1);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aUnitCountsItsOwnContradictionsAndThoseBelowIt() {
        Answer answer = SERVER.get(UNIT + "H09/anomalies");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/name")).isEqualTo("Bình Dương");
        assertThat(answer.jsonAt("/counts")).isEqualTo("""
                        {"FINISHED_WITHOUT_RECEIPT":1,"FINISHED_BEFORE_RECEIPT":0,"RECEIPTS_DISAGREE":0,\
                        "SUSPENDED_TWICE":2,"RESUMED_WITHOUT_SUSPENSION":0,"FACT_AFTER_FINISH":0,\
                        "DUE_BEFORE_RECEIPT":1,"CODE_AND_AGENCY_DISAGREE":0,"SAID_LATE_BUT_IN_TERM":1,\
                        "UNKNOWN_UNIT":0,"UNKNOWN_PROCEDURE":0}""");
        assertThat(answer.at("/children/0/unit")).isEqualTo("H09.12");
        assertThat(answer.at("/children/0/counts/SUSPENDED_TWICE")).isEqualTo("1");
        assertThat(answer.at("/children/0/counts/FINISHED_WITHOUT_RECEIPT")).isEqualTo("1");
        assertThat(answer.at("/children/1/unit")).isEqualTo("H09.15");
        assertThat(answer.at("/children/2/unit")).isEmpty();
        assertThat(answer.at("/asOf")).isEqualTo("2023-10-30");
    }

    @Test
    void aUnitThatNobodyRegisteredIsCountedAndListed() {
        assertThat(SERVER.get(UNIT + "XX/anomalies").at("/children/0/counts/UNKNOWN_UNIT"))
                .isEqualTo("1");
        assertThat(SERVER.get("/api/v1/dossiers?anomaly=UNKNOWN_UNIT").at("/items/0/code"))
                .isEqualTo("XX.1-231002-0006");
        assertThat(SERVER.get("/api/v1/dossiers?anomaly=UNKNOWN_UNIT").at("/items/0/anomalies/0"))
                .isEqualTo("UNKNOWN_UNIT");
        assertThat(SERVER.get("/api/v1/dossiers?anomaly=UNKNOWN_UNIT&unit=H09").jsonAt("/items"))
                .isEqualTo("[]");
        assertThat(SERVER.get("/api/v1/dossiers?anomaly=UNKNOWN_PROCEDURE").jsonAt("/items"))
                .isEqualTo("[]");
    }

    @Test
    void aDossierThatIsNotCountedIsListedByItsContradiction() {
        assertThat(SERVER.get("/api/v1/dossiers?anomaly=FINISHED_WITHOUT_RECEIPT&unit=H09.12")
                        .jsonAt("/items"))
                .isEqualTo("[{\"code\":\"000.00.12.H09-231002-0005\",\"unit\":\"H09.12\","
                        + "\"anomalies\":[\"FINISHED_WITHOUT_RECEIPT\"]}]");
        assertThat(SERVER.get("/api/v1/dossiers?anomaly=FINISHED_WITHOUT_RECEIPT&standing=late")
                        .jsonAt("/items"))
                .isEqualTo("[]");
        assertThat(SERVER.get("/api/v1/dossiers?anomaly=FINISHED_WITHOUT_RECEIPT&format=csv")
                        .text())
                .endsWith("000.00.12.H09-231002-0005,H09.12,,,,,,,FINISHED_WITHOUT_RECEIPT\r\n");
    }

    @Test
    void whatSystemsSaidIsComparedWithTheBookForTheUnitAndItsChildren() {
        Answer answer = SERVER.get(UNIT + "H09/late-statements?period=2023");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(compared(answer, "")).isEqualTo("2 1 1 1");
        assertThat(answer.at("/children/0/unit")).isEqualTo("H09.12");
        assertThat(compared(answer, "/children/0")).isEqualTo("1 1 0 1");
        assertThat(compared(answer, "/children/1")).isEqualTo("1 0 1 0");
        assertThat(compared(SERVER.get(UNIT + "H09/late-statements?asOf=2023-10-29"), ""))
                .isEqualTo("1 1 0 1");
    }

    private static String compared(Answer answer, String at) {
        return String.join(
                " ",
                answer.at(at + "/saidLate"),
                answer.at(at + "/saidAndLate"),
                answer.at(at + "/saidButInTerm"),
                answer.at(at + "/lateButNeverSaid"));
    }

    @Test
    void theListsBehindTheComparisonAreTheBacklogs() {
        String list = "/api/v1/dossiers?unit=H09";
        assertThat(SERVER.get(list + "&saidLate=true&standing=late").at("/items/0/code"))
                .isEqualTo("H09.12-231002-0001");
        assertThat(SERVER.get(list + "&saidLate=true&standing=onTime").at("/items/0/code"))
                .isEqualTo("H09.15-231002-0003");
        assertThat(SERVER.get(list + "&saidLate=false&standing=late").at("/items/0/code"))
                .isEqualTo("H09.12-231002-0002");
        assertThat(SERVER.get(list + "&saidLate=perhaps").status()).isEqualTo(400);
    }
}
