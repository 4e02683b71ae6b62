package vn.tiendo.query.lateness.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.lateness.ToldLives;
import vn.tiendo.query.standing.Life;

class LatenessHttpTest {
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2023, 10, 30));

    @BeforeAll
    static void givenAFewDossiers() {
        MODEL.position(0, 4711, Instant.parse("2023-10-30T09:00:00Z"));
        ToldLives.tell(
                SERVER,
                // overdue from the 17th on, back in term on the 25th
                Life.received("02", "16").reappointed("25", "11-10"),
                // overdue from the 25th on, elsewhere from the 26th on
                Life.received("02", "24").transferred("26", "H09.15"),
                // overdue from the 25th on, finished on the 27th
                Life.received("02", "24").finished("27"),
                // suspended after the due date of one book, late for good by the other
                Life.received("02", "20")
                        .supplementRequested("03")
                        .resumed("04")
                        .supplementRequested("05"));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void theFlowOfAWeekIsAnsweredAsTheInterfaceSays() {
        String nothing = """
                {"opening":0,"entered":0,"cleared":{"finished":0,"reappointed":0,"resumed":0,"other":0},\
                "transferredIn":0,"transferredOut":0,"causeChanged":0,"closing":0}""";
        String suspension = """
                {"opening":1,"entered":0,"cleared":{"finished":0,"reappointed":0,"resumed":0,"other":0},\
                "transferredIn":0,"transferredOut":0,"causeChanged":0,"closing":1}""";
        assertThat(SERVER.get("/api/v1/units/H09/late-flow?from=2023-10-24&to=2023-10-30")
                        .text())
                .isEqualTo("""
                        {"book":"PORTAL_766","from":"2023-10-24","to":"2023-10-30","asOf":"2023-10-30",\
                        "unit":"H09","name":"Bình Dương","opening":2,"entered":2,\
                        "cleared":{"finished":1,"reappointed":1,"resumed":0,"other":0},\
                        "transferredIn":0,"transferredOut":0,"closing":2,\
                        "causes":{"TECHNICAL_ERROR":%1$s,"SUSPENSION":%2$s,"AGENCY":{"opening":1,"entered":2,\
                        "cleared":{"finished":1,"reappointed":1,"resumed":0,"other":0},\
                        "transferredIn":0,"transferredOut":0,"causeChanged":0,"closing":1}},\
                        "children":[{"unit":"H09.12","name":"H09.12","opening":2,"entered":2,\
                        "cleared":{"finished":1,"reappointed":1,"resumed":0,"other":0},\
                        "transferredIn":0,"transferredOut":1,"closing":1,\
                        "causes":{"TECHNICAL_ERROR":%1$s,"SUSPENSION":%2$s,"AGENCY":{"opening":1,"entered":2,\
                        "cleared":{"finished":1,"reappointed":1,"resumed":0,"other":0},\
                        "transferredIn":0,"transferredOut":1,"causeChanged":0,"closing":0}}},\
                        {"unit":"H09.15","name":"H09.15","opening":0,"entered":0,\
                        "cleared":{"finished":0,"reappointed":0,"resumed":0,"other":0},\
                        "transferredIn":1,"transferredOut":0,"closing":1,\
                        "causes":{"TECHNICAL_ERROR":%1$s,"SUSPENSION":%1$s,"AGENCY":{"opening":0,"entered":0,\
                        "cleared":{"finished":0,"reappointed":0,"resumed":0,"other":0},\
                        "transferredIn":1,"transferredOut":0,"causeChanged":0,"closing":1}}}],\
                        "position":4711,"updatedAt":"2023-10-30T09:00:00Z"}""".formatted(nothing, suspension));
    }

    @Test
    void unlessAskedOtherwiseItIsTheWeekUpToToday() {
        Answer week = SERVER.get("/api/v1/units/H09/late-flow");
        assertThat(week.at("/from") + " " + week.at("/to")).isEqualTo("2023-10-24 2023-10-30");
        assertThat(week.at("/opening") + week.at("/closing")).isEqualTo("22");
    }

    @Test
    void aFlowOfDaysToComeIsAForecast() {
        Answer november = SERVER.get("/api/v1/units/H09/late-flow?from=2023-11-01&to=2023-11-30");
        assertThat(november.at("/forecast")).isEqualTo("true");
        assertThat(november.at("/entered")).isEqualTo("1");
        assertThat(november.at("/closing")).isEqualTo("3");
    }

    @Test
    void onlyWhatWasReceivedInThePeriodFlows() {
        assertThat(SERVER.get("/api/v1/units/H09/late-flow?period=2023-09").at("/closing"))
                .isEqualTo("0");
        assertThat(SERVER.get("/api/v1/units/H09/late-flow?period=2023-10").at("/closing"))
                .isEqualTo("2");
    }

    @Test
    void theFurthestDaysAreAnsweredToo() {
        Answer all = SERVER.get("/api/v1/units/H09/late-flow?from=0000-01-01&to=9999-12-31");
        assertThat(all.at("/opening") + all.at("/entered") + all.at("/closing")).isEqualTo("053");
        assertThat(SERVER.get("/api/v1/units/H09/reappointments?from=0000-01-01&to=9999-12-31")
                        .at("/reappointments"))
                .isEqualTo("1");
        assertThat(SERVER.get("/api/v1/units/H09/book-difference?books=PORTAL_766,PROVINCE&asOf=0000-01-01")
                        .at("/differing"))
                .isEqualTo("0");
    }

    @Test
    void theDifferenceOfTwoBooksIsAnsweredByClass() {
        assertThat(SERVER.get("/api/v1/units/H09/book-difference?books=PORTAL_766,PROVINCE")
                        .text())
                .isEqualTo("""
                        {"unit":"H09","name":"Bình Dương","books":["PORTAL_766","PROVINCE"],"asOf":"2023-10-30",\
                        "differing":1,"lateOnlyIn":{"PORTAL_766":1,"PROVINCE":0},"classes":[\
                        {"class":"SUPPLEMENT_LIMIT","differing":1,"lateOnlyIn":{"PORTAL_766":1,"PROVINCE":0}},\
                        {"class":"MISSING_DUE_DATE","differing":0,"lateOnlyIn":{"PORTAL_766":0,"PROVINCE":0}},\
                        {"class":"SUSPENSION_ARITHMETIC","differing":0,"lateOnlyIn":{"PORTAL_766":0,"PROVINCE":0}},\
                        {"class":"DAY_OR_INSTANT","differing":0,"lateOnlyIn":{"PORTAL_766":0,"PROVINCE":0}},\
                        {"class":"RE_APPOINTMENT","differing":0,"lateOnlyIn":{"PORTAL_766":0,"PROVINCE":0}},\
                        {"class":"UNEXPLAINED","differing":0,"lateOnlyIn":{"PORTAL_766":0,"PROVINCE":0}}],\
                        "position":4711,"updatedAt":"2023-10-30T09:00:00Z"}""");
    }

    @Test
    void theDossiersOfAClassAreListed() {
        assertThat(SERVER.get("/api/v1/units/H09/book-difference?books=PORTAL_766,PROVINCE&class=SUPPLEMENT_LIMIT")
                        .text())
                .isEqualTo("""
                        {"unit":"H09","name":"Bình Dương","books":["PORTAL_766","PROVINCE"],"asOf":"2023-10-30",\
                        "items":[{"code":"H09.12-231002-0003","unit":"H09.12","class":"SUPPLEMENT_LIMIT","books":{\
                        "PORTAL_766":{"standing":"OVERDUE","due":"2023-10-21"},\
                        "PROVINCE":{"standing":"WAITING","due":"2023-10-23"}}}],\
                        "position":4711,"updatedAt":"2023-10-30T09:00:00Z"}""");
    }

    @Test
    void reappointmentsAreAnsweredWithTheirDossiers() {
        assertThat(SERVER.get("/api/v1/units/H09.12/reappointments?from=2023-10-01&to=2023-10-31")
                        .text())
                .isEqualTo("""
                        {"unit":"H09.12","name":"H09.12","reappointments":1,"withApology":0,"withoutApology":0,\
                        "notSaid":1,"from":"2023-10-01","to":"2023-10-31","asOf":"2023-10-31","children":[],\
                        "items":[{"code":"H09.12-231002-0000","unit":"H09.12","day":"2023-10-25","number":1,\
                        "due":"2023-11-10","apology":"NOT_SAID"}],\
                        "position":4711,"updatedAt":"2023-10-30T09:00:00Z"}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "late-flow?from=2023-10-02&to=2023-10-01       | from",
                "late-flow?asOf=2023-10-02                     | asOf",
                "late-flow?book=NONE                           | book",
                "book-difference                               | books",
                "book-difference?books=PORTAL_766              | books",
                "book-difference?books=PORTAL_766,PORTAL_766   | books",
                "book-difference?books=PORTAL_766,NONE         | books",
                "book-difference?books=PORTAL_766,PROVINCE,FIRST_PROMISE | books",
                "book-difference?books=PORTAL_766,PROVINCE&limit=5       | limit",
                "book-difference?books=PORTAL_766,PROVINCE&class=NONE    | class",
                "book-difference?books=PORTAL_766,PROVINCE&class=UNEXPLAINED&cursor=x | cursor",
                "book-difference?books=PORTAL_766,PROVINCE&class=UNEXPLAINED&limit=1001 | limit",
                "reappointments?apology=YES                    | apology",
                "reappointments?cursor=x                       | cursor",
            })
    void whatCannotBeAnsweredIsRefusedByName(String question, String parameter) {
        Answer answer = SERVER.get("/api/v1/units/H09/" + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.text()).contains("\"" + parameter + "\"");
    }
}
