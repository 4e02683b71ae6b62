package vn.tiendo.query.unitranking.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldFacts;
import vn.tiendo.query.fixture.ToldLife;
import vn.tiendo.query.unitranking.UnitFigures;

/** Units of two provinces, of which one was merged into the other in July 2025, and the figures of a week before. */
class UnitRankingControllerTest {
    private static final String UNITS = """
            code,name,kind,parent,validFrom,validTo,successor,statisticsCode
            H09.10,Sở Xây dựng,DEPARTMENT,,,,,
            H09.11,Sở Y tế,DEPARTMENT,,,,,
            H09.12,Sở Tư pháp,DEPARTMENT,,,,,
            H09.13,Sở Nội vụ,DEPARTMENT,,,2023-10-25,,
            H09.50,Thuận An,DISTRICT,,,2025-06-30,,
            H09.50.1,Lái Thiêu,COMMUNE,,,2025-06-30,H29.20,
            H09.50.2,An Phú,COMMUNE,,,,,
            H29.20,Phường Lái Thiêu,COMMUNE,,2025-07-01,,,
            H29.21,Phường Sài Gòn,COMMUNE,,,,,
            """;
    private static final String MONDAY = "period=2023&asOf=2023-10-30";
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2025, 7, 15));
    private static final ToldFacts TOLD = new ToldFacts(SERVER);
    private static int dossiers;

    /** On 23 October, when the day was published, 2 of 4 were on time in H09.11; it answers two more on the 24th. */
    @BeforeAll
    static void givenFiguresOfWhichAWeekWasPublished() {
        assertThat(SERVER.put("/api/v1/units?by=Lan", "text/csv", UNITS).status())
                .isEqualTo(200);
        received("H09.10", 2, 2);
        received("H09.11", 4, 2);
        received("H09.13", 1, 0);
        received("H09.50.1", 2, 1);
        received("H09.50.2", 1, 1);
        received("H29.21", 3, 0);
        becameFinal("2023", "2023-10-23", "766-2022");
        received("H09.11", 6, 6);
        received("H09.10", 1, 0);
    }

    /** So many dossiers, of which some have no due date, and the others are overdue. */
    private static void received(String unit, int number, int onTime) {
        List<LifecycleEvent> facts = IntStream.range(0, number)
                .mapToObj(i -> ToldLife.of(dossiers++).received("2023-10-02", unit, i < onTime ? null : "2023-10-16"))
                .toList();
        TOLD.tell(facts);
    }

    private static void becameFinal(String period, String day, String formula) {
        ProvinceRanking ranking = new ProvinceRanking(
                Period.parse(period),
                LocalDate.parse(day),
                Book.PORTAL_766,
                List.of(),
                null,
                null,
                formula,
                ProvinceRanking.NO_BASELINE,
                1,
                true,
                1,
                TOLD.position());
        SERVER.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> SERVER.bean(UnitFigures.class).becameFinal(ranking));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Answer ranking(String question) {
        Answer answer = SERVER.get("/api/v1/units/H09/ranking?" + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    @Test
    void departmentsAreRankedWithWhatMovedSinceTheDayThatWasPublished() {
        assertThat(ranking("kind=DEPARTMENT&asOf=2023-10-24&against=2023-10-23&period=2023")
                        .text())
                .isEqualTo("""
                        {"unit":"H09","name":"Bình Dương","kind":"DEPARTMENT","book":"PORTAL_766","period":"2023",\
                        "asOf":"2023-10-24","formula":"766-2022","baseline":"2023-10-23","items":[\
                        {"rank":1,"unit":"H09.11","name":"Sở Y tế","received":10,"onTime":8,"late":2,"score":"16.00",\
                        "scoreChange":"6.00","rankChange":1},\
                        {"rank":2,"unit":"H09.10","name":"Sở Xây dựng","received":3,"onTime":2,"late":1,\
                        "score":"13.33","toNext":"2.67","toLeader":"2.67","scoreChange":"-6.67","rankChange":-1},\
                        {"rank":3,"unit":"H09.13","name":"Sở Nội vụ","received":1,"onTime":0,"late":1,"score":"0.00",\
                        "toNext":"13.33","toLeader":"16.00","scoreChange":"0.00","rankChange":0},\
                        {"unit":"H09.12","name":"Sở Tư pháp","received":0,"onTime":0,"late":0}],\
                        "mean":"9.78","meanChange":"-0.22","position":0}""");
    }

    @Test
    void unlessAskedOtherwiseMovementsAreAgainstSevenDaysBefore() {
        Answer monday = ranking("kind=DEPARTMENT&" + MONDAY);
        assertThat(monday.at("/baseline")).isEqualTo("2023-10-23");
        assertThat(monday.values("/items", "/scoreChange")).containsExactly("6.00", "-6.67", "");
    }

    @Test
    void whereUnitsCameOrWentPlacesAreNotCompared() {
        Answer monday = ranking("kind=DEPARTMENT&" + MONDAY);
        assertThat(monday.values("/items", "/unit")).containsExactly("H09.11", "H09.10", "H09.12");
        assertThat(monday.text()).doesNotContain("rankChange", "meanChange");
    }

    @Test
    void withoutAPublishedDayThereIsNoBaseline() {
        Answer answer = ranking("kind=DEPARTMENT&period=2023-10&asOf=2023-10-30");
        assertThat(answer.at("/baseline")).isEqualTo("none");
        assertThat(answer.text()).doesNotContain("scoreChange", "rankChange", "meanChange");
        assertThat(ranking("kind=DEPARTMENT&book=PROVINCE&" + MONDAY).at("/baseline"))
                .isEqualTo("none");
    }

    @Test
    void aDayIsFrozenOnceAndNeverAgain() {
        becameFinal("2023", "2023-10-23", "766-2022");

        assertThat(ranking("kind=DEPARTMENT&" + MONDAY).values("/items", "/scoreChange"))
                .containsExactly("6.00", "-6.67", "");
        assertThat(MODEL.jdbc()
                        .sql("select concat_ws(' ', units, received, on_time) from frozen_unit_figures"
                                + " where period = '2023' and as_of = '2023-10-23' and province = 'H09'"
                                + " order by kind")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "{H09.50.1,H09.50.2} {2,1} {1,1}",
                        "{H09.10,H09.11,H09.12,H09.13} {2,4,0,1} {2,2,0,0}",
                        "{H09.50} {3} {2}");
    }

    @Test
    void figuresOfTwoFormulasAreNeverCompared() {
        becameFinal("2023-Q4", "2023-10-23", "766-2019");

        String quarter = "kind=DEPARTMENT&period=2023-Q4&asOf=2023-10-30";
        assertThat(ranking(quarter).at("/baseline")).isEqualTo("none");
        Answer refused = SERVER.get("/api/v1/units/H09/ranking?against=2023-10-23&" + quarter);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("FORMULA_CHANGED");
        assertThat(refused.at("/parameter")).isEqualTo("against");
    }

    @Test
    void everyKindIsRankedApart() {
        assertThat(ranking("kind=COMMUNE&" + MONDAY).values("/items", "/unit")).containsExactly("H09.50.2", "H09.50.1");
        assertThat(ranking("kind=DISTRICT&" + MONDAY).values("/items", "/received"))
                .containsExactly("3");
    }

    @Test
    void afterAMergerUnitsAreRankedInTheProvinceThatTheyCountFor() {
        String after = "kind=COMMUNE&period=2023&asOf=2025-07-01";
        Answer merged = SERVER.get("/api/v1/units/H29/ranking?" + after);
        assertThat(merged.values("/items", "/unit")).containsExactly("H09.50.2", "H29.20", "H29.21");
        assertThat(merged.values("/items", "/received")).containsExactly("1", "2", "3");
        assertThat(ranking(after).values("/items", "/unit")).containsExactly("H09.50.2", "H09.50.1");
        assertThat(ranking(after).at("/countsUnder")).isEqualTo("H29");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H09    | period=2023                                | kind",
                "H09    | kind=PROVINCE                              | kind",
                "H09    | kind=WARD                                  | kind",
                "H09.50 | kind=COMMUNE                               | code",
                "H09    | kind=COMMUNE&against=2025-07-16            | against",
                "H09    | kind=COMMUNE&book=NONE                     | book",
                "H09    | kind=COMMUNE&limit=5                       | limit",
            })
    void whatCannotBeAnsweredIsRefusedByName(String unit, String question, String parameter) {
        Answer answer = SERVER.get("/api/v1/units/%s/ranking?%s".formatted(unit, question));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/parameter")).isEqualTo(parameter);
    }
}
