package vn.tiendo.query.progress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;

class ProgressControllerTest {
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2023, 10, 30));

    @BeforeAll
    static void givenTheFiguresOfTheInterfaceInOctober() {
        received(30, TallyState.IN_TERM);
        received(4, TallyState.WAITING);
        received(2, TallyState.OVERDUE_TECHNICAL_ERROR);
        received(3, TallyState.OVERDUE_SUSPENSION);
        received(40, TallyState.FINISHED_EARLY);
        received(17, TallyState.FINISHED_ON_TIME);
        received(4, TallyState.FINISHED_LATE_AGENCY);
        MODEL.position(0, 4711, Instant.parse("2023-10-30T09:00:00Z"));
        MODEL.position(1, 4720, Instant.parse("2023-10-30T08:00:00Z"));
    }

    private static void received(int count, TallyState state) {
        for (String unit : new String[] {"H09", "H09.12"}) {
            MODEL.cell(unit, state, count);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void theProgressOfAUnitIsAnsweredAsTheInterfaceSays() {
        assertThat(SERVER.get("/api/v1/units/H09/progress?period=2023&asOf=2023-10-30")
                        .text())
                .isEqualTo("""
                        {"unit":"H09","name":"Bình Dương","book":"PORTAL_766","period":"2023","asOf":"2023-10-30",\
                        "received":100,"onTime":91,"late":9,"onTimeRate":"0.9100","score":"18.20","formula":"766-2022",\
                        "standings":{"IN_TERM":30,"WAITING":4,"OVERDUE":5,"FINISHED_EARLY":40,"FINISHED_ON_TIME":17,\
                        "FINISHED_LATE":4},"causes":{"TECHNICAL_ERROR":2,"SUSPENSION":3,"AGENCY":4},\
                        "position":4711,"updatedAt":"2023-10-30T09:00:00Z"}""");
    }

    @Test
    void whereNothingWasReceivedThereIsNoScore() {
        Answer answer = SERVER.get("/api/v1/units/H09/progress?period=2023-09");
        assertThat(answer.text()).doesNotContain("score", "onTimeRate").contains("\"received\":0", "\"IN_TERM\":0");
    }

    @Test
    void aUnitNeverHeardOfHasReceivedNothing() {
        Answer answer = SERVER.get("/api/v1/units/x99.7/progress");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/unit")).isEqualTo("x99.7");
        assertThat(answer.at("/name")).isEqualTo("x99.7");
        assertThat(answer.at("/received")).isEqualTo("0");
    }

    @Test
    void unlessAskedOtherwiseItIsThatOfTheYearToday() {
        Answer answer = SERVER.get("/api/v1/units/H09/progress");
        assertThat(answer.at("/period")).isEqualTo("2023");
        assertThat(answer.at("/asOf")).isEqualTo("2023-10-30");
        assertThat(answer.at("/received")).isEqualTo("100");
        assertThat(SERVER.get("/api/v1/units/H09/progress?period=2023-09").at("/asOf"))
                .isEqualTo("2023-09-30");
    }

    @Test
    void aDayToComeIsAForecast() {
        assertThat(SERVER.get("/api/v1/units/H09/progress?asOf=2023-11-03").at("/forecast"))
                .isEqualTo("true");
    }

    @Test
    void aUnitIsFoundByTheOldFormOfItsCode() {
        Answer answer = SERVER.get("/api/v1/units/000.00.12.H09/progress");
        assertThat(answer.at("/unit")).isEqualTo("H09.12");
        assertThat(answer.at("/received")).isEqualTo("100");
    }

    @Test
    void aProvinceIsCalledAsOnTheDay() {
        assertThat(SERVER.get("/api/v1/units/H09/progress?asOf=2025-06-30").at("/name"))
                .isEqualTo("Bình Dương");
        assertThat(SERVER.get("/api/v1/units/H09/progress?asOf=2025-07-01").at("/name"))
                .isEqualTo("Bình Dương");
    }

    @Test
    void aTrendIsAFigureADay() {
        Answer answer = SERVER.get("/api/v1/units/H09/trend?from=2023-10-01&to=2023-11-01");
        assertThat(answer.at("/asOf")).isEqualTo("2023-11-01");
        assertThat(answer.at("/items/0/day")).isEqualTo("2023-10-01");
        assertThat(answer.at("/items/31/day")).isEqualTo("2023-11-01");
        assertThat(answer.at("/items/31/forecast")).isEqualTo("true");
        assertThat(answer.at("/items/31/received")).isEqualTo("100");
        assertThat(answer.at("/items/31/score")).isEqualTo("18.20");
        assertThat(answer.at("/position")).isEqualTo("4711");
    }

    @Test
    void aTrendThatEndsBeforeItBeginsOrIsTooLongIsRefused() {
        assertThat(SERVER.get("/api/v1/units/H09/trend?from=2023-10-02&to=2023-10-01")
                        .status())
                .isEqualTo(400);
        assertThat(SERVER.get("/api/v1/units/H09/trend?from=2022-10-01&to=2023-10-02")
                        .text())
                .contains("1 to 366 days");
    }

    @Test
    void theFurthestDaysAreAnsweredToo() {
        assertThat(SERVER.get("/api/v1/units/H09/progress?period=9999&asOf=9999-12-31")
                        .status())
                .isEqualTo(200);
        assertThat(SERVER.get("/api/v1/units/H09/progress?period=0000&asOf=0000-01-01")
                        .status())
                .isEqualTo(200);
        assertThat(SERVER.get("/api/v1/dossiers?period=0000&asOf=0000-01-01").status())
                .isEqualTo(200);
        assertThat(SERVER.get("/api/v1/dossiers?period=9999&asOf=9999-12-31").status())
                .isEqualTo(200);
    }
}
