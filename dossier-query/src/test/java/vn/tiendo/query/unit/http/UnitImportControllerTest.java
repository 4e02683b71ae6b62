package vn.tiendo.query.unit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;

class UnitImportControllerTest {
    private static final ReadingServer SERVER = new ReadingServer(new ReadModel(), LocalDate.of(2025, 7, 15));
    private static final String HEADER = "code,name,kind,parent,validFrom,validTo,successor,statisticsCode\n";
    private static final String OLD = "H09.15.03,Phường An Thạnh,COMMUNE,H09.15,,2025-06-30,H29.20.07,25975\n";
    private static final String NEW = "H29.20.07,Phường Thuận An,COMMUNE,H29.20,2025-07-01,,,\n";

    @BeforeEach
    void givenNothingIsRegisteredOfTwoProvinces() {
        assertThat(put("?by=test&province=H09,H29", HEADER).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Answer put(String question, String csv) {
        return SERVER.put("/api/v1/units" + question, "text/csv", csv);
    }

    @Test
    void unitsAreRegistered() {
        Answer answer = put("?by=Lan", HEADER + OLD + NEW);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/by")).isEqualTo("Lan");
        assertThat(answer.at("/at")).isNotBlank();
        assertThat(answer.jsonAt("/provinces")).isEqualTo("[\"H09\",\"H29\"]");
        assertThat(answer.at("/added")).isEqualTo("2");
        assertThat(answer.jsonAt("/items/0")).isEqualTo("""
                {"code":"H09.15.03","after":{"name":"Phường An Thạnh","kind":"COMMUNE","validTo":"2025-06-30",\
                "successor":"H29.20.07","statisticsCode":"25975"}}""");
        assertThat(name("H09.15.03")).isEqualTo("Phường An Thạnh");
        assertThat(SERVER.get("/api/v1/units/H29.20.07").jsonAt("/includes")).isEqualTo("[\"H09.15.03\"]");
        assertThat(SERVER.get("/api/v1/unit-imports").at("/items/0/by")).isEqualTo("Lan");
    }

    private static String name(String unit) {
        return SERVER.get("/api/v1/units/" + unit).at("/name");
    }

    @Test
    void aDryRunChangesNothing() {
        Answer answer = put("?dryRun=true", HEADER + NEW);

        assertThat(answer.text())
                .startsWith("{\"dryRun\":true,\"provinces\":[\"H29\"],\"added\":1,\"changed\":0,\"removed\":0,");
        assertThat(name("H29.20.07")).isEqualTo("H29.20.07");
        assertThat(put("?dryRun=true", HEADER + OLD).status()).isEqualTo(422);
    }

    @Test
    void whatIsRegisteredIsReadInTheFormInWhichItIsTaken() {
        put("?by=Lan", HEADER + OLD + NEW);

        Answer answer = SERVER.get("/api/v1/units?province=H09", "Accept", "text/csv");
        assertThat(answer.header("content-type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.text().lines())
                .containsExactlyElementsOf((HEADER + OLD).lines().toList());
        String all = SERVER.get("/api/v1/units", "Accept", "text/csv").text();
        assertThat(put("?dryRun=true", all).at("/unchanged")).isEqualTo("2");
        assertThat(SERVER.get("/api/v1/units").at("/items/0/code")).isEqualTo("H01");
    }

    @Test
    void anotherFileOfAProvinceTakesThePlaceOfTheOneBefore() {
        put("?by=Lan", HEADER + NEW);
        Answer answer = put("?by=Minh", HEADER + NEW.replace("Thuận An", "Lái Thiêu"));

        assertThat(answer.at("/changed")).isEqualTo("1");
        assertThat(answer.at("/items/0/before/name")).isEqualTo("Phường Thuận An");
        assertThat(name("H29.20.07")).isEqualTo("Phường Lái Thiêu");
    }

    @Test
    void codesOfTheOldFormAreTaken() {
        put("?by=Lan", HEADER + NEW.replace("H29.20.07", "000.07.20.H29"));
        assertThat(name("H29.20.07")).isEqualTo("Phường Thuận An");
    }

    @Test
    void whatSpreadsheetsAddIsPassedOver() {
        Answer answer = put("?by=Lan", "\uFEFF" + HEADER.strip() + "\r\n" + NEW.strip() + "\r\n,,,,,,,\r\n\r\n");
        assertThat(answer.at("/added")).as(answer.text()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H29.20.07,A,COMMUNE,H29.20,2025-07-32,,,      | validFrom      | INVALID_VALUE | 2025-07-32",
                "H29.20.07,A,COMMUNE,H29.20,,0000-01-01,,      | validTo        | INVALID_VALUE | year 0",
                "H29.20.07,A,WARD,H29.20,,,,                   | kind           | INVALID_VALUE | there are PROVINCE",
                "H29.20.07,,COMMUNE,H29.20,,,,                 | name           | MISSING_FIELD | missing",
                ",A,COMMUNE,H29.20,,,,                         | code           | MISSING_FIELD | missing",
                "H29-20,A,COMMUNE,,,,,                         | code           | INVALID_VALUE | groups of 1 to 16",
                "H29.20.07,A,COMMUNE,H29.20.07,,,,             | parent         | CONTRADICTION | its own ancestor",
                "H29.20.07,A,COMMUNE,H29.15,,,,                | parent         | CONTRADICTION | lies below H29.20",
                "H29.20.07,A,COMMUNE,,2025-07-01,2025-06-30,,  | validTo        | CONTRADICTION | before the first",
                "H29.20.07,A,COMMUNE,,2025-07-01,,H29.20,      | validTo        | MISSING_FIELD | has a last day",
                "H29.20.07,A,COMMUNE,,,,,2-5                   | statisticsCode | INVALID_VALUE | letters or digits",
                "H29.20.07,A,COMMUNE,,,2025-06-30,H29.99,      | successor      | CONTRADICTION | not registered",
                "H29,A,PROVINCE,,,,,                           | code           | INVALID_VALUE | come with the product",
            })
    void aBadRowIsNamedAndNothingIsChanged(String row, String column, String code, String message) {
        Answer answer = put("?by=Lan", HEADER + "H29.20.01,Good,COMMUNE,,,,,\n" + row + "\n");

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.at("/errors/0/row")).isEqualTo("3");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(column);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
        assertThat(answer.at("/errors/0/message")).contains(message);
        assertThat(name("H29.20.01")).isEqualTo("H29.20.01");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Answer answer = put("?by=Lan", HEADER + "H29.1,,COMMUNE,,,,,\nH29.2,A,WARD,,x,,,\n");
        assertThat(answer.values("/errors", "/row")).containsExactly("2", "3", "3");
    }

    @Test
    void whatCannotBeReadAtAllIsMalformed() {
        Answer otherHeader = put("?by=Lan", "code;name\nH29.1;A\n");
        assertThat(otherHeader.status()).isEqualTo(400);
        assertThat(otherHeader.at("/errors/0/row")).isEqualTo("1");
        assertThat(otherHeader.at("/errors/0/message")).contains("code,name,kind,parent");

        assertThat(put("?by=Lan", "").status()).isEqualTo(400);
        Answer brokenQuotes = put("?by=Lan", HEADER + NEW + "\"H29.1,A,COMMUNE,,,,,\n");
        assertThat(brokenQuotes.at("/errors/0/code")).isEqualTo("MALFORMED");
        assertThat(brokenQuotes.at("/errors/0/row")).isEqualTo("3");
        Answer otherCells = put("?by=Lan", HEADER + "H29.1,A,COMMUNE\n");
        assertThat(otherCells.at("/errors/0/message")).contains("8 cells, not 3");
    }

    @Test
    void anotherEncodingIsRefused() {
        Answer broken = SERVER.put(
                "/api/v1/units?by=Lan", "text/csv", (HEADER + "H29.1,\u00e9,COMMUNE,,,,,\n").getBytes(ISO_8859_1));
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.at("/errors/0/message")).contains("UTF-8");
    }

    @Test
    void whoAnswersForItMustBeSaid() {
        assertThat(put("", HEADER + NEW).at("/parameter")).isEqualTo("by");
        assertThat(put("?by=", HEADER + NEW).at("/parameter")).isEqualTo("by");
        assertThat(put("?by=Lan&dryRun=yes", HEADER + NEW).at("/parameter")).isEqualTo("dryRun");
        assertThat(put("?by=Lan&who=Lan", HEADER + NEW).at("/code")).isEqualTo("UNKNOWN_PARAMETER");
        assertThat(put("?by=Lan&province=WABO", HEADER).at("/errors/0/message")).contains("no province of either list");
    }

    @Test
    void onlyCsvIsTaken() {
        assertThat(SERVER.put("/api/v1/units?by=Lan", "application/json", "[]").status())
                .isEqualTo(415);
    }

    @Test
    void aFileThatIsTooLongIsRefused() {
        Answer answer = SERVER.put("/api/v1/units?by=Lan", "text/csv", new byte[32 * 1024 * 1024 + 1]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.at("/detail")).contains("32 MiB");
    }
}
