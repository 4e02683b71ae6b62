package vn.tiendo.query.unit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.unit.Registrations;
import vn.tiendo.query.unit.UnitRegister;

class UnitControllerTest {
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2025, 7, 15));

    @BeforeAll
    static void givenFiguresAndSomeRegistrations() {
        List.of("H02", "H02.12", "H02.12.03", "H02.2", "H05", "H05.1").forEach(unit -> MODEL.cell(unit, 1));
        SERVER.bean(UnitRegister.class)
                .put(
                        Registrations.file(
                                Registrations.commune("H05.1", null, "2025-07-10", null),
                                Registrations.commune("H05.7", "2025-07-01"),
                                Registrations.commune("H29.15.03", null, "2025-06-30", "H29.20.07"),
                                Registrations.commune("H29.20.07", "2025-07-01")),
                        "test");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aProvinceHasItsNameAndItsDays() {
        assertThat(SERVER.get("/api/v1/units/H02?asOf=2025-06-30").text()).isEqualTo("""
                        {"code":"H02","name":"Bắc Giang","kind":"PROVINCE","validTo":"2025-06-30","successor":"H05",\
                        "registered":true,"hasFigures":true,"hasChildren":true,\
                        "book":"PORTAL_766","asOf":"2025-06-30","position":0}""");
    }

    @Test
    void aProvinceThatWasMergedSaysWhereItCounts() {
        assertThat(SERVER.get("/api/v1/units/H02").text()).isEqualTo("""
                        {"code":"H02","name":"Bắc Giang","kind":"PROVINCE","validTo":"2025-06-30","successor":"H05",\
                        "registered":false,"countsUnder":"H05","hasFigures":true,"hasChildren":true,\
                        "book":"PORTAL_766","asOf":"2025-07-15","position":0}""");
        assertThat(SERVER.get("/api/v1/units/H05").jsonAt("/includes")).isEqualTo("[\"H02\"]");
    }

    @Test
    void anyOtherUnitGoesByItsCode() {
        assertThat(SERVER.get("/api/v1/units/H02.12.03?asOf=2025-07-16").text()).isEqualTo("""
                        {"code":"H02.12.03","name":"H02.12.03","registered":false,"parent":"H02.12","hasFigures":true,\
                        "hasChildren":false,"book":"PORTAL_766","asOf":"2025-07-16","forecast":true,"position":0}""");
        assertThat(SERVER.get("/api/v1/units/H77").at("/hasFigures")).isEqualTo("false");
    }

    @Test
    void theChildrenOfAUnitAreListed() {
        assertThat(SERVER.get("/api/v1/units/H02/children?asOf=2025-06-30").text())
                .isEqualTo("""
                        {"unit":"H02","name":"Bắc Giang","items":[\
                        {"code":"H02.12","name":"H02.12","registered":false,"hasFigures":true,"hasChildren":true},\
                        {"code":"H02.2","name":"H02.2","registered":false,"hasFigures":true,"hasChildren":false}],\
                        "book":"PORTAL_766","asOf":"2025-06-30","position":0}""");
        assertThat(SERVER.get("/api/v1/units/H02.2/children").jsonAt("/items")).isEqualTo("[]");
        assertThat(SERVER.get("/api/v1/units/H02/children").at("/items/1/code")).isEqualTo("H02.2");
    }

    private static List<String> children(String path) {
        return SERVER.get(path).values("/items", "/code");
    }

    @Test
    void whatWasBelowAMergedUnitIsBelowItsSuccessor() {
        assertThat(children("/api/v1/units/H05/children?asOf=2025-06-30")).containsExactly("H05.1");
        assertThat(children("/api/v1/units/H05/children")).containsExactly("H02.12", "H02.2", "H05.1", "H05.7");
        assertThat(children("/api/v1/units/H05/children?asOf=2025-06-30&territory=today"))
                .containsExactly("H02.12", "H02.2", "H05.1", "H05.7");
        assertThat(SERVER.get("/api/v1/units/H02.12").at("/parent")).isEqualTo("H05");
    }

    @Test
    void registeredUnitsAreListedWithoutFiguresAndFiguresWithoutRegistration() {
        assertThat(SERVER.get("/api/v1/units/H05/children").jsonAt("/items/2")).isEqualTo("""
                {"code":"H05.1","name":"Commune H05.1","kind":"COMMUNE","validTo":"2025-07-10","registered":false,\
                "hasFigures":true,"hasChildren":false}""");
        assertThat(SERVER.get("/api/v1/units/H05/children").jsonAt("/items/3")).isEqualTo("""
                {"code":"H05.7","name":"Commune H05.7","kind":"COMMUNE","validFrom":"2025-07-01","registered":true,\
                "hasFigures":false,"hasChildren":false}""");
    }

    @Test
    void aMergedUnitIsNoChildAnyMore() {
        assertThat(children("/api/v1/units/H29/children")).containsExactly("H29.20");
        assertThat(children("/api/v1/units/H29/children?asOf=2025-06-30")).containsExactly("H29.15");
        assertThat(children("/api/v1/units/H29.15/children?asOf=2025-06-30")).containsExactly("H29.15.03");
        assertThat(children("/api/v1/units/H29.15/children")).isEmpty();
        assertThat(SERVER.get("/api/v1/units/H29.15").jsonAt("/excludes")).isEqualTo("[\"H29.15.03\"]");
        assertThat(children("/api/v1/units/H29.20/children")).containsExactly("H29.20.07");
        assertThat(SERVER.get("/api/v1/units/H29.20").at("/hasChildren")).isEqualTo("true");
    }

    @Test
    void theProvincesAreThoseOfTheDay() {
        assertThat(children("/api/v1/units?asOf=2025-06-30")).hasSize(63);
        assertThat(children("/api/v1/units")).hasSize(34).contains("H05").doesNotContain("H02");
        assertThat(children("/api/v1/units?asOf=2025-06-30&territory=today")).hasSize(34);
        assertThat(SERVER.get("/api/v1/units").jsonAt("/items/1")).startsWith("{\"code\":\"H05\"");
    }

    @Test
    void aUnitIsFoundByTheOldFormOfItsCode() {
        assertThat(SERVER.get("/api/v1/units/000.03.12.H02").at("/code")).isEqualTo("H02.12.03");
        assertThat(SERVER.get("/api/v1/units/000.00.00.H02").at("/name")).isEqualTo("Bắc Giang");
    }

    @Test
    void anotherTerritoryThanThenAndTodayIsRefused() {
        assertThat(SERVER.get("/api/v1/units/H02?territory=now").at("/parameter"))
                .isEqualTo("territory");
        assertThat(SERVER.get("/api/v1/units/H02?territory=then").status()).isEqualTo(200);
    }
}
