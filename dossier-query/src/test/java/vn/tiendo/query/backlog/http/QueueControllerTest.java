package vn.tiendo.query.backlog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.contract.tally.TallyState.FINISHED_EARLY;
import static vn.tiendo.contract.tally.TallyState.IN_TERM;
import static vn.tiendo.contract.tally.TallyState.OVERDUE_AGENCY;
import static vn.tiendo.contract.tally.TallyState.OVERDUE_SUSPENSION;
import static vn.tiendo.contract.tally.TallyState.WAITING;
import static vn.tiendo.query.fixture.Timelines.since;
import static vn.tiendo.query.fixture.Timelines.timeline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

class QueueControllerTest {
    private static final String QUEUE = "/api/v1/units/H09/queue";
    private static final String TIMES = "/api/v1/units/H09/processing-time";
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2023, 10, 30));

    @BeforeAll
    static void givenAWeekOfWork() {
        counted(1, "1.1 & more", overdue("2023-10-29"));
        counted(2, "1.1 & more", overdue("2023-10-25"));
        counted(3, "1.2", overdue("2023-09-29"));
        counted(4, "1.2", since("2023-10-02", OVERDUE_SUSPENSION, "H09.12", "2023-11-20"));
        counted(5, "1.2", since("2023-10-02", OVERDUE_SUSPENSION, "H09.12", null));
        counted(6, "1.3", inTerm("2023-10-30"));
        counted(7, "1.3", inTerm("2023-10-31"));
        counted(8, "1.3", inTerm("2023-11-01"));
        counted(9, "1.3", inTerm("2023-11-06"));
        counted(10, "1.3", inTerm("2023-11-07"));
        counted(11, "1.3", inTerm(null));
        counted(12, "1.3", since("2023-10-02", WAITING, "H09.12", "2023-10-30"));
        for (int number = 13; number < 18; number++) {
            finished(number, "2023-10-03");
        }
        finished(18, "2023-10-16");
        MODEL.position(0, 4711, Instant.parse("2023-10-30T04:59:59Z"));
    }

    private static Stretch overdue(String due) {
        return since("2023-10-02", OVERDUE_AGENCY, "H09.12", due);
    }

    private static Stretch inTerm(@Nullable String due) {
        return since("2023-10-02", IN_TERM, "H09.12", due);
    }

    private static void finished(int number, String day) {
        counted(
                number,
                "1.4",
                since("2023-10-02", IN_TERM, "H09.12", "2023-12-01"),
                since(day, FINISHED_EARLY, "H09.12", "2023-12-01"));
    }

    private static void counted(int number, String procedure, Stretch... stretches) {
        MODEL.counted("H09.12-231002-%04d".formatted(number), 1, procedure, timeline(stretches));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/open, 12, standing=open",
        "/due/overdue, 5, standing=OVERDUE&sort=overdue",
        "/due/dueToday, 1, standing=IN_TERM&dueFrom=2023-10-30&dueTo=2023-10-30",
        "/due/dueTomorrow, 1, standing=IN_TERM&dueFrom=2023-10-31&dueTo=2023-10-31",
        "/due/dueThisWeek, 2, standing=IN_TERM&dueFrom=2023-11-01&dueTo=2023-11-06",
        "/due/later, 1, standing=IN_TERM&dueFrom=2023-11-07",
        "/due/noDueDate, 1, standing=IN_TERM&hasDue=false",
        "/due/waiting, 1, standing=WAITING",
        "/overdue/days/0, 1, standing=OVERDUE&sort=overdue&dueFrom=2023-10-28&dueTo=2023-10-29",
        "/overdue/days/1, 1, standing=OVERDUE&sort=overdue&dueFrom=2023-10-25&dueTo=2023-10-27",
        "/overdue/days/2, 0, standing=OVERDUE&sort=overdue&dueFrom=2023-10-20&dueTo=2023-10-24",
        "/overdue/days/3, 0, standing=OVERDUE&sort=overdue&dueFrom=2023-10-10&dueTo=2023-10-19",
        "/overdue/days/4, 0, standing=OVERDUE&sort=overdue&dueFrom=2023-09-30&dueTo=2023-10-09",
        "/overdue/days/5, 1, standing=OVERDUE&sort=overdue&dueTo=2023-09-29",
        "/overdue/beforeDueDate, 1, standing=OVERDUE&sort=overdue&dueFrom=2023-10-30",
        "/overdue/withoutDueDate, 1, standing=OVERDUE&sort=overdue&hasDue=false",
        "/overdue/causes/AGENCY, 3, standing=OVERDUE&sort=overdue&cause=AGENCY",
        "/overdue/causes/SUSPENSION, 2, standing=OVERDUE&sort=overdue&cause=SUSPENSION",
        "/overdue/causes/TECHNICAL_ERROR, 0, standing=OVERDUE&sort=overdue&cause=TECHNICAL_ERROR",
        "/procedures/0/open, 3, procedure=1.2&standing=open",
        "/procedures/0/overdue, 3, procedure=1.2&standing=OVERDUE&sort=overdue",
        "/procedures/1/open, 2, procedure=1.1%20%26%20more&standing=open",
        "/procedures/2/open, 7, procedure=1.3&standing=open"
    })
    void aFigureNamesItsList(String pointer, String count, String filters) {
        Answer queue = SERVER.get(QUEUE);
        assertThat(queue.at(pointer + "/count")).as(queue.text()).isEqualTo(count);
        assertThat(queue.at(pointer + "/list"))
                .isEqualTo("/api/v1/dossiers?unit=H09&asOf=2023-10-30&book=PORTAL_766&" + filters);
    }

    @Test
    void aQueueSaysOfWhomAndWhenItIs() {
        Answer queue = SERVER.get(QUEUE);
        assertThat(queue.at("/unit") + queue.at("/name")).isEqualTo("H09Bình Dương");
        assertThat(queue.at("/book") + queue.at("/asOf") + queue.at("/position"))
                .isEqualTo("PORTAL_7662023-10-304711");
        assertThat(queue.at("/updatedAt")).isEqualTo("2023-10-30T04:59:59Z");
        assertThat(queue.at("/forecast")).isEmpty();
        assertThat(queue.jsonAt("/overdue/days/5")).startsWith("{\"from\":31,\"count\"");
    }

    @Test
    void aQueueOfADayToComeIsAForecast() {
        Answer queue = SERVER.get(QUEUE + "?asOf=2023-11-01");
        assertThat(queue.at("/forecast")).isEqualTo("true");
        assertThat(queue.at("/due/dueToday/count")).isEqualTo("1");
    }

    @Test
    void onlyCausesThatAreAskedForAreTold() {
        Answer queue = SERVER.get(QUEUE + "?cause=AGENCY");
        assertThat(queue.at("/open/count") + queue.at("/due/overdue/count")).isEqualTo("33");
        assertThat(queue.at("/open/list")).contains("cause=AGENCY");
        assertThat(queue.jsonAt("/overdue/causes"))
                .startsWith("{\"AGENCY\":{\"count\":3")
                .doesNotContain("SUSPENSION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "9999-12-31"})
    void theFurthestDaysAreAnsweredToo(String day) {
        Answer queue = SERVER.get(QUEUE + "?asOf=" + day);
        assertThat(queue.status()).as(queue.text()).isEqualTo(200);
        assertThat(SERVER.get(queue.at("/due/dueTomorrow/list")).values("/items", "/code"))
                .isEmpty();
        assertThat(SERVER.get(TIMES + "?asOf=" + day).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queue?standing=OVERDUE", "/processing-time?cause=AGENCY", "/queue?cause=LAZINESS"})
    void whatIsNoQuestionIsRefused(String question) {
        assertThat(SERVER.get("/api/v1/units/H09" + question).status()).isEqualTo(400);
    }

    @Test
    void processingTimesAreDaysThatDossiersTook() {
        Answer times = SERVER.get(TIMES);
        assertThat(times.at("/finished")).as(times.text()).isEqualTo("6");
        assertThat(times.at("/list"))
                .isEqualTo("/api/v1/dossiers?unit=H09&asOf=2023-10-30&book=PORTAL_766&period=2023&standing=finished");
        assertThat(times.jsonAt("/workingDays")).isEqualTo("{\"median\":1,\"percentile90\":10}");
        assertThat(times.jsonAt("/calendarDays")).isEqualTo("{\"median\":1,\"percentile90\":14}");
        assertThat(times.at("/slowest/0/procedure") + times.at("/slowest/0/finished"))
                .isEqualTo("1.46");
        assertThat(times.jsonAt("/slowest/0/workingDays")).isEqualTo("{\"median\":1,\"percentile90\":10}");
        assertThat(times.at("/slowest/0/list")).endsWith("&standing=finished&procedure=1.4");
    }

    @Test
    void whereNothingIsFinishedNoDaysAreTold() {
        Answer times = SERVER.get(TIMES + "?asOf=2023-10-02");
        assertThat(times.at("/finished")).isEqualTo("0");
        assertThat(times.jsonAt("/workingDays")).isEmpty();
        assertThat(times.jsonAt("/slowest")).isEqualTo("[]");
    }

    @Test
    void fewDossiersOfAProcedureTellNothing() {
        assertThat(SERVER.get(TIMES + "?asOf=2023-10-03").values("/slowest", "/procedure"))
                .containsExactly("1.4");
        MODEL.counted("H10-231002-0001", 1, "1.5", timeline(since("2023-10-02", FINISHED_EARLY, "H10", "2023-12-01")));
        assertThat(SERVER.get("/api/v1/units/H10/processing-time").at("/finished"))
                .isEqualTo("1");
        assertThat(SERVER.get("/api/v1/units/H10/processing-time").jsonAt("/slowest"))
                .isEqualTo("[]");
    }
}
