package vn.tiendo.query.unit.http;

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
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.standing.StandingTimeline.Stretch;
import vn.tiendo.query.unit.Registrations;
import vn.tiendo.query.unit.UnitRegister;

/** Lists, contradictions and flows of a province before and after others were merged into it. */
class TerritoryOfListsTest {
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2025, 7, 15));
    private static final String OWN = "H29.12-231002-0001";
    private static final String MERGED = "H09.12-231002-0002";
    private static final String TO_A_NEW_COMMUNE = "H09.15.03-231002-0003";
    private static final String ELSEWHERE = "H09.15.04-231002-0004";
    private static final String MOVED = "H06.12-231002-0005";

    @BeforeAll
    static void givenDossiersOfProvincesThatWereMerged() {
        counted(OWN, since("2023-10-02", OVERDUE_AGENCY, "H29.12", null));
        counted(MERGED, since("2023-10-02", OVERDUE_AGENCY, "H09.12", null));
        counted(TO_A_NEW_COMMUNE, since("2023-10-02", OVERDUE_AGENCY, "H09.15.03", null));
        counted(ELSEWHERE, since("2023-10-02", OVERDUE_AGENCY, "H09.15.04", null));
        counted(
                MOVED,
                since("2023-10-02", IN_TERM, "H06.12", null),
                since("2024-02-01", IN_TERM, "H09.12", null),
                since("2025-07-10", IN_TERM, "H29.12", null));
        for (String unit : List.of("H29", "H29.12", "H09.12", "H09.15.03", "H09.15.04")) {
            MODEL.cell(unit, OVERDUE_AGENCY, 1);
        }
        MODEL.cell("H09.15", OVERDUE_AGENCY, 2);
        MODEL.cell("H09", OVERDUE_AGENCY, 3);
        MODEL.cell("H19", OVERDUE_AGENCY, 0);
        SERVER.bean(UnitRegister.class)
                .put(
                        Registrations.file(
                                Registrations.commune("H09.15.03", null, "2025-06-30", "H29.20.07"),
                                Registrations.commune("H29.20.07", "2025-07-01"),
                                Registrations.commune("H09.15.04", null, "2025-06-30", "H19.20"),
                                Registrations.commune("H19.20", null)),
                        "test");
    }

    private static void counted(String code, Stretch... stretches) {
        MODEL.counted(code, 7, "1.001193", timeline(stretches), Anomaly.SUSPENDED_TWICE);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static List<String> list(String unit, String question) {
        return SERVER.get("/api/v1/dossiers?unit=" + unit + question).values("/items", "/code");
    }

    @Test
    void aListIsOfTheUnitsOfItsDay() {
        assertThat(list("H29", "&asOf=2025-06-30")).containsExactly(OWN);
        assertThat(list("H29", "&asOf=2025-07-01")).containsExactlyInAnyOrder(OWN, MERGED, TO_A_NEW_COMMUNE, MOVED);
        assertThat(list("H29", "&asOf=2025-07-10")).containsExactlyInAnyOrder(OWN, MERGED, TO_A_NEW_COMMUNE, MOVED);
        assertThat(list("H19", "&asOf=2025-07-01")).containsExactly(ELSEWHERE);
        assertThat(list("H29.20.07", "&asOf=2025-07-01")).containsExactly(TO_A_NEW_COMMUNE);
        assertThat(list("H09.15", "&asOf=2025-07-01")).isEmpty();
    }

    @Test
    void aListMayBeOfTheUnitsOfToday() {
        assertThat(list("H29", "&asOf=2023-12-31&territory=today"))
                .containsExactlyInAnyOrder(OWN, MERGED, TO_A_NEW_COMMUNE, MOVED);
        assertThat(list("H29", "&asOf=2023-12-31&territory=today&anomaly=SUSPENDED_TWICE"))
                .hasSize(4);
        assertThat(SERVER.get("/api/v1/dossiers?unit=H29&format=csv").text().lines())
                .hasSize(5);
    }

    @Test
    void aListIsReadInPages() {
        Answer first = SERVER.get("/api/v1/dossiers?unit=H29&limit=3");
        assertThat(first.values("/items", "/code")).containsExactly(MOVED, MERGED, TO_A_NEW_COMMUNE);
        assertThat(list("H29", "&limit=3&cursor=" + first.at("/next"))).containsExactly(OWN);
    }

    @Test
    void aQueueIsOfTheUnitsOfItsDay() {
        assertThat(open("?asOf=2025-06-30")).isEqualTo(1);
        assertThat(open("?asOf=2025-07-01")).isEqualTo(4);
        assertThat(open("?asOf=2023-12-31")).isEqualTo(1);
        assertThat(open("?asOf=2023-12-31&territory=today")).isEqualTo(4);
        assertThat(SERVER.get("/api/v1/units/H29/queue").jsonAt("/includes")).isEqualTo("[\"H06\",\"H09\"]");
    }

    private static int open(String question) {
        Answer queue = SERVER.get("/api/v1/units/H29/queue" + question);
        int listed =
                SERVER.get(queue.at("/open/list")).values("/items", "/code").size();
        assertThat(queue.at("/open/count")).as(queue.text()).isEqualTo(Integer.toString(listed));
        return listed;
    }

    @Test
    void contradictionsCountForTheUnitsOfToday() {
        Answer answer = SERVER.get("/api/v1/units/H29/anomalies");
        assertThat(answer.at("/counts/SUSPENDED_TWICE")).isEqualTo("4");
        assertThat(answer.values("/children", "/unit")).containsExactly("H09.12", "H29.12", "H29.20");
        assertThat(answer.values("/children", "/counts/SUSPENDED_TWICE")).containsExactly("1", "2", "1");
        assertThat(SERVER.get("/api/v1/units/H19/anomalies").at("/counts/SUSPENDED_TWICE"))
                .isEqualTo("1");
        assertThat(SERVER.get("/api/v1/units/H09/anomalies").at("/counts/SUSPENDED_TWICE"))
                .isEqualTo("3");
    }

    @Test
    void aFlowIsOfTheUnitsOfItsLastDay() {
        String days = "late-flow?from=2023-10-01&to=2023-10-05";
        Answer then = SERVER.get("/api/v1/units/H29/" + days);
        assertThat(then.at("/entered")).as(then.text()).isEqualTo("1");
        Answer today = SERVER.get("/api/v1/units/H29/" + days + "&territory=today");
        assertThat(today.at("/entered")).isEqualTo("3");
        assertThat(today.at("/closing")).isEqualTo("3");
        assertThat(today.jsonAt("/includes")).isEqualTo("[\"H06\",\"H09\"]");
        assertThat(today.values("/children", "/unit")).containsExactly("H09.12", "H09.15", "H29.12", "H29.20");
        assertThat(today.values("/children", "/entered")).containsExactly("1", "0", "1", "1");
    }
}
