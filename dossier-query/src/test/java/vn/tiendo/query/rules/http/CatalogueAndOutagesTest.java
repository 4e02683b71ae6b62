package vn.tiendo.query.rules.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.RuledDossiers;
import vn.tiendo.query.standing.Life;

/** Two dossiers of October 2023: one was promised nothing, one is late since the 17th. */
class CatalogueAndOutagesTest {
    private static final String HEADER = "code,name,field,amount,unit,validFrom,validUntil\n";
    private static final String PROMISED_NOTHING = "H09.12-231002-0001";
    private static final String LATE = "H09.12-231002-0002";

    private final RuledDossiers dossiers = new RuledDossiers(LocalDate.of(2023, 10, 30));

    @BeforeEach
    void givenTwoDossiers() {
        dossiers.tell(PROMISED_NOTHING, Life.received("02", null).progress());
        dossiers.tell(LATE, Life.received("02", "16").transferred("20", "H15").progress());
    }

    @AfterEach
    void close() {
        dossiers.close();
    }

    private Answer putCatalogue(String parameters, String rows) {
        return dossiers.server().put("/api/v1/procedures?by=me" + parameters, "text/csv", HEADER + rows);
    }

    private String due(String code) {
        return dossiers.server().get("/api/v1/dossiers/" + code).at("/standings/0/due");
    }

    private String cause(String code) {
        return dossiers.server().get("/api/v1/dossiers/" + code).at("/standings/0/cause");
    }

    @Test
    void whereNothingWasPromisedTheLongestTimeByLawIs() {
        assertThat(due(PROMISED_NOTHING)).isEmpty();
        String rows = """
                1.001193,Permit,Construction,5,WORKING_DAYS,2023-10-03,
                1.001193,Permit,Construction,10,WORKING_DAYS,2023-01-01,2023-10-02
                1.001193,Permit,Construction,20,CALENDAR_DAYS,2023-01-01,
                1.002000,"Other, quoted",Health,3,WORKING_HOURS,2023-01-01,
                """;

        assertThat(putCatalogue("&dryRun=true", rows).jsonAt("/items/0/code"))
                .isEqualTo("\"" + PROMISED_NOTHING + "\"");
        assertThat(due(PROMISED_NOTHING)).isEmpty();
        assertThat(putCatalogue("", rows).jsonAt("/moved")).isEqualTo("1");

        assertThat(due(PROMISED_NOTHING))
                .as("of two valid on the day of receipt the later")
                .isEqualTo("2023-10-22");
        assertThat(putCatalogue("", rows.replace(",20,", ",2,")).jsonAt("/moved"))
                .isEqualTo("1");
        assertThat(due(PROMISED_NOTHING)).isEqualTo("2023-10-16");
        assertThat(putCatalogue("", "").jsonAt("/moved")).isEqualTo("1");
        assertThat(due(PROMISED_NOTHING)).isEmpty();
        dossiers.assertAsIfJudgedFromTheBeginning(1);
    }

    @Test
    void theCatalogueIsAskedByCodeFieldAndDay() {
        putCatalogue("", """
                1.1,One,Health,5,WORKING_DAYS,2023-01-01,2023-06-30
                1.1,One,Health,6,WORKING_DAYS,2023-07-01,
                1.2,"Two, ""quoted\""",Construction,3,WORKING_HOURS,2023-01-01,
                """);

        Answer all = dossiers.server().get("/api/v1/procedures?limit=2");
        assertThat(all.jsonAt("/items/0"))
                .isEqualTo("{\"code\":\"1.1\",\"name\":\"One\",\"field\":\"Health\","
                        + "\"longest\":{\"amount\":5,\"unit\":\"WORKING_DAYS\"},"
                        + "\"validFrom\":\"2023-01-01\",\"validUntil\":\"2023-06-30\"}");
        assertThat(all.header("etag")).isEqualTo("\"2\"");
        Answer next = dossiers.server().get("/api/v1/procedures?limit=2&cursor=" + all.at("/next"));
        assertThat(next.at("/items/0/name")).isEqualTo("Two, \"quoted\"");
        assertThat(next.at("/next")).isEmpty();
        assertThat(dossiers.server()
                        .get("/api/v1/procedures?code=1.1&validOn=2023-07-01")
                        .text())
                .contains("\"amount\":6")
                .doesNotContain("\"amount\":5", "1.2");
        assertThat(dossiers.server().get("/api/v1/procedures?field=Health").text())
                .doesNotContain("1.2");
        assertThat(dossiers.server().get("/api/v1/procedures?cursor=x").status())
                .isEqualTo(400);
        assertThat(dossiers.server().get("/api/v1/procedures/versions").jsonAt("/items/0/content/procedures/2/code"))
                .isEqualTo("\"1.2\"");
    }

    private Answer putOutage(String parameters, String unit, String from, String until) {
        String content = """
                {"unit":"%s","system":"one-stop-shop","from":"%s","until":"%s","by":"H09","reason":"power"}
                """.formatted(unit, from, until);
        return dossiers.server().put("/api/v1/outages/storm" + parameters, "application/json", content);
    }

    @Test
    void anOutageIsTheCauseOfWhatBecameLateInItsUnitWhileItLasted() {
        assertThat(cause(LATE)).isEqualTo("AGENCY");

        assertThat(putOutage("", "H15", "2023-10-17T08:00:00+07:00", "2023-10-17T09:00:00+07:00")
                        .jsonAt("/moved"))
                .as("it was not in H15 on that day")
                .isEqualTo("0");
        assertThat(putOutage("", "H09", "2023-10-16T08:00:00+07:00", "2023-10-17T00:00:00+07:00")
                        .jsonAt("/moved"))
                .as("it was over when the day began")
                .isEqualTo("0");
        assertThat(putOutage("?dryRun=true", "H09", "2023-10-16T08:00:00+07:00", "2023-10-17T00:00:01+07:00")
                        .jsonAt("/moved"))
                .isEqualTo("1");
        assertThat(cause(LATE)).isEqualTo("AGENCY");
        assertThat(putOutage("", "H09", "2023-10-16T08:00:00+07:00", "2023-10-17T00:00:01+07:00")
                        .jsonAt("/moved"))
                .isEqualTo("1");

        assertThat(cause(LATE)).isEqualTo("TECHNICAL_ERROR");
        assertThat(dossiers.server()
                        .get("/api/v1/units/H15/progress?period=2023")
                        .jsonAt("/causes"))
                .contains("\"TECHNICAL_ERROR\":1");
        dossiers.assertAsIfJudgedFromTheBeginning(2);
    }

    @Test
    void anOutageIsListedMendedAndTakenAway() {
        putOutage("", "H09.12", "2023-10-16T08:00:00+07:00", "2023-10-18T08:00:00+07:00");

        assertThat(dossiers.server().get("/api/v1/outages").jsonAt("/items/0"))
                .isEqualTo("{\"id\":\"storm\",\"unit\":\"H09.12\",\"system\":\"one-stop-shop\","
                        + "\"from\":\"2023-10-16T01:00:00Z\",\"until\":\"2023-10-18T01:00:00Z\"}");
        assertThat(dossiers.server().get("/api/v1/outages?unit=H09.12.3").jsonAt("/items"))
                .contains("storm");
        assertThat(dossiers.server().get("/api/v1/outages?unit=H09").jsonAt("/items"))
                .contains("storm");
        assertThat(dossiers.server().get("/api/v1/outages?unit=H09.15").jsonAt("/items"))
                .isEqualTo("[]");
        assertThat(dossiers.server().get("/api/v1/outages/storm").header("etag"))
                .isEqualTo("\"2\"");

        Answer gone = dossiers.server().send("DELETE", "/api/v1/outages/storm?by=me&reason=mistake");

        assertThat(gone.jsonAt("")).isEqualTo("{\"version\":3,\"moved\":1}");
        assertThat(cause(LATE)).isEqualTo("AGENCY");
        assertThat(dossiers.server().get("/api/v1/outages/storm").status()).isEqualTo(404);
        Answer versions = dossiers.server().get("/api/v1/outages/storm/versions");
        assertThat(versions.jsonAt("/items/0")).contains("mistake").doesNotContain("content");
        assertThat(versions.at("/items/1/content/unit")).isEqualTo("H09.12");
    }

    @Test
    void aProvinceKeepsItsOwnHoursFromADayOn() {
        String week = "{\"MONDAY\":[{\"from\":\"08:00\",\"to\":\"12:00\"}]}";
        String content = "{\"by\":\"H09\",\"hours\":[{\"from\":\"2023-10-02\",\"week\":" + week + "}]}";
        Life suspended = Life.received("02", "16").financialObligation("03").resumed("16");
        dossiers.tell("H09.12-231002-0003", suspended.progress());

        Answer changed = dossiers.server().put("/api/v1/calendar/hours/H09", "application/json", content);

        assertThat(changed.jsonAt("/moved")).isEqualTo("1");
        Answer hours = dossiers.server().get("/api/v1/calendar/hours/H09");
        assertThat(hours.jsonAt("/hours"))
                .isEqualTo("[{\"from\":\"2023-10-02\",\"week\":{\"MONDAY\":"
                        + "[{\"from\":\"08:00:00\",\"to\":\"12:00:00\"}]}}]");
        assertThat(dossiers.server().get("/api/v1/calendar/hours").jsonAt("/items/0/province"))
                .isEqualTo("\"H09\"");
        assertThat(dossiers.server().get("/api/v1/calendar/hours/H15").jsonAt("/hours"))
                .isEqualTo("[]");
        dossiers.assertAsIfJudgedFromTheBeginning(3);

        String none = "{\"by\":\"H09\",\"hours\":[]}";
        assertThat(dossiers.server()
                        .put("/api/v1/calendar/hours/H09", "application/json", none)
                        .jsonAt("/moved"))
                .isEqualTo("1");
        assertThat(dossiers.server().get("/api/v1/calendar/hours").jsonAt("/items"))
                .isEqualTo("[]");
        assertThat(dossiers.server().get("/api/v1/calendar/hours/H09/versions").jsonAt("/items/1/content/hours"))
                .contains("2023-10-02");
    }

    @Test
    void theInstalledYearsCanBePutAsTheyAre() {
        for (int year = 2022; year <= 2027; year++) {
            String days = dossiers.server().get("/api/v1/calendar/" + year).jsonAt("/days");
            Answer same = dossiers.server()
                    .put("/api/v1/calendar/" + year, "application/json", "{\"by\":\"me\",\"days\":" + days + "}");
            assertThat(same.jsonAt("/moved")).as(same.text()).isEqualTo("0");
        }
    }
}
