package vn.tiendo.query.progress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.unit.Registrations;
import vn.tiendo.query.unit.UnitRegister;

/** Dossiers of 2023, asked for before and after the provinces that received them were merged. */
class TerritoryOfFiguresTest {
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2025, 7, 15));

    @BeforeAll
    static void givenFiguresOfProvincesThatWereMerged() {
        MODEL.cell("H29", 10);
        MODEL.cell("H29.15", 4);
        MODEL.cell("H29.15.03", 3);
        MODEL.cell("H09", 5);
        MODEL.cell("H09.15", 4);
        MODEL.cell("H09.15.03", 2);
        MODEL.cell("H06", 2);
        MODEL.delta("H06.12");
        MODEL.cell("H19", 7);
        SERVER.bean(UnitRegister.class)
                .put(
                        Registrations.file(
                                Registrations.commune("H29.15.03", null, "2025-06-30", "H29.20.07"),
                                Registrations.commune("H29.20.07", "2025-07-01"),
                                Registrations.commune("H09.15.03", null, "2025-06-30", "H19.20"),
                                Registrations.commune("H19.20", null)),
                        "test");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Answer progress(String unit, String day) {
        return SERVER.get("/api/v1/units/%s/progress?period=2023&asOf=%s".formatted(unit, day));
    }

    private static String received(String unit, String day) {
        return progress(unit, day).at("/received");
    }

    @Test
    void untilTheMergerEachProvinceHasItsOwn() {
        assertThat(received("H29", "2025-06-30")).isEqualTo("10");
        assertThat(received("H09", "2025-06-30")).isEqualTo("5");
        assertThat(received("H06", "2025-06-30")).isEqualTo("3");
        assertThat(progress("H29", "2025-06-30").text()).doesNotContain("includes", "excludes", "countsUnder");
    }

    @Test
    void fromThenOnTheSuccessorHasThemLessWhatWentElsewhere() {
        Answer answer = progress("H29", "2025-07-01");
        assertThat(answer.at("/received")).isEqualTo("16");
        assertThat(answer.jsonAt("/includes")).isEqualTo("[\"H06\",\"H09\"]");
        assertThat(answer.jsonAt("/excludes")).isEqualTo("[\"H09.15.03\"]");
        assertThat(received("H19", "2025-07-01")).isEqualTo("9");
        assertThat(received("H19.20", "2025-07-01")).isEqualTo("2");
    }

    @Test
    void aMergedProvinceIsAnsweredAndSaysWhereItCounts() {
        Answer answer = progress("H09", "2025-07-01");
        assertThat(answer.at("/received")).isEqualTo("5");
        assertThat(answer.at("/countsUnder")).isEqualTo("H29");
    }

    @Test
    void withinAProvinceADistrictLosesWhatWentToTheNewCommune() {
        assertThat(received("H29.15", "2025-06-30")).isEqualTo("4");
        assertThat(received("H29.15", "2025-07-01")).isEqualTo("1");
        assertThat(received("H29.20.07", "2025-06-30")).isEqualTo("0");
        assertThat(received("H29.20.07", "2025-07-01")).isEqualTo("3");
        assertThat(received("H29.20", "2025-07-01")).isEqualTo("3");
    }

    @Test
    void inTheTerritoryOfTodayPastDaysAreOfTheUnitsOfToday() {
        assertThat(SERVER.get("/api/v1/units/H29/progress?period=2023&asOf=2023-12-31&territory=today")
                        .at("/received"))
                .isEqualTo("16");
        assertThat(SERVER.get("/api/v1/units/H29/progress?period=2023&asOf=2023-12-31&territory=then")
                        .at("/received"))
                .isEqualTo("10");
    }

    @Test
    void everyDossierCountsInOneProvinceOfTheDay() {
        for (String day : List.of("2025-06-30", "2025-07-01")) {
            List<String> provinces = SERVER.get("/api/v1/units?asOf=" + day).values("/items", "/code");
            assertThat(provinces.stream()
                            .mapToLong(province -> Long.parseLong(received(province, day)))
                            .sum())
                    .isEqualTo(25);
        }
    }

    @Test
    void eachDayOfATrendIsAsAskedForThatDay() {
        String days = "period=2023&from=2025-06-29&to=2025-07-02";
        assertThat(SERVER.get("/api/v1/units/H29/trend?" + days).values("/items", "/received"))
                .containsExactly("10", "10", "16", "16");
        assertThat(SERVER.get("/api/v1/units/H29/trend?territory=today&" + days).values("/items", "/received"))
                .containsExactly("16", "16", "16", "16");
        assertThat(SERVER.get("/api/v1/units/H09/trend?" + days).values("/items", "/received"))
                .containsExactly("5", "5", "5", "5");
    }
}
