package vn.tiendo.query.unit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;

class UnitControllerTest {
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2025, 7, 15));

    @BeforeAll
    static void givenFigures() {
        List.of("H02", "H02.12", "H02.12.03", "H02.2").forEach(unit -> MODEL.cell(unit, 1));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aProvinceHasItsNameAndItsDays() {
        assertThat(SERVER.get("/api/v1/units/H02").text()).isEqualTo("""
                        {"code":"H02","name":"Bắc Giang","kind":"PROVINCE","validTo":"2025-06-30","hasFigures":true,\
                        "hasChildren":true,"book":"PORTAL_766","asOf":"2025-07-15","position":0}""");
    }

    @Test
    void anyOtherUnitGoesByItsCode() {
        assertThat(SERVER.get("/api/v1/units/H02.12.03?asOf=2025-07-16").text()).isEqualTo("""
                        {"code":"H02.12.03","name":"H02.12.03","parent":"H02.12","hasFigures":true,\
                        "hasChildren":false,"book":"PORTAL_766","asOf":"2025-07-16","forecast":true,"position":0}""");
        assertThat(SERVER.get("/api/v1/units/H77").at("/hasFigures")).isEqualTo("false");
    }

    @Test
    void theChildrenOfAUnitAreListed() {
        assertThat(SERVER.get("/api/v1/units/H02/children").text()).isEqualTo("""
                        {"unit":"H02","name":"Bắc Giang","items":[\
                        {"code":"H02.12","name":"H02.12","hasChildren":true},\
                        {"code":"H02.2","name":"H02.2","hasChildren":false}],\
                        "book":"PORTAL_766","asOf":"2025-07-15","position":0}""");
        assertThat(SERVER.get("/api/v1/units/H02.2/children").jsonAt("/items")).isEqualTo("[]");
    }
}
