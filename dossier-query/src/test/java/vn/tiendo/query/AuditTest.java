package vn.tiendo.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.audit.Chain;
import vn.tiendo.audit.Entry;
import vn.tiendo.audit.json.EntryJson;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.RememberingGateway;

/** Whatever somebody changes by hand leaves one entry, and nothing is changed without. */
class AuditTest {
    private static final String JSON_TYPE = "application/json";
    private static final String DOSSIER = "H09.12-231002-0001";
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2023, 10, 30));

    /**
     * Something that is changed over HTTP.
     *
     * @param order by somebody of a name
     */
    private record Change(String action, String subject, Function<String, Answer> order) {
        @Override
        public String toString() {
            return action;
        }
    }

    private static Stream<Change> changes() {
        return Stream.of(
                new Change("CALENDAR_PUT", "calendar/2031", by -> put("calendar/2031", by, "\"days\":[]")),
                new Change("HOURS_PUT", "calendar/hours/H09", by -> put("calendar/hours/H09", by, "\"hours\":[]")),
                new Change(
                        "PROCEDURES_PUT",
                        "procedures",
                        by -> SERVER.put(
                                "/api/v1/procedures?by=" + by,
                                "text/csv",
                                "code,name,field,amount,unit,validFrom,validUntil\n1.1,One,Health,5,WORKING_DAYS,2023-01-01,\n")),
                new Change(
                        "OUTAGE_DECLARED",
                        "outages/storm",
                        by -> put(
                                "outages/storm",
                                by,
                                "\"unit\":\"H09\",\"system\":\"shop\",\"from\":\"2023-10-01T00:00:00Z\"")),
                new Change(
                        "OUTAGE_VOIDED",
                        "outages/storm",
                        by -> SERVER.send("DELETE", "/api/v1/outages/storm?reason=none&by=" + by)),
                new Change(
                        "UNITS_PUT",
                        "units",
                        by -> SERVER.put(
                                "/api/v1/units?by=" + by,
                                "text/csv",
                                "code,name,kind,parent,validFrom,validTo,successor,statisticsCode\n"
                                        + "H09.12,Sở Xây dựng,DEPARTMENT,H09,,,,\n")),
                new Change("REBUILD_REQUESTED", "rebuilds/", by -> SERVER.send("POST", "/api/v1/rebuilds?by=" + by)),
                new Change("DOSSIERS_CLASSIFIED", "classifications/c1", AuditTest::classify),
                new Change("ALERT_SUBSCRIPTION_PUT", "alert-subscriptions/office", AuditTest::subscribe),
                new Change(
                        "ALERT_SUBSCRIPTION_REMOVED",
                        "alert-subscriptions/office",
                        by -> SERVER.send("DELETE", "/api/v1/alert-subscriptions/office?by=" + by)),
                new Change(
                        "ALERTS_SWITCHED",
                        "units/H09/alert-switches/DUE_TODAY",
                        by -> put("units/H09/alert-switches/DUE_TODAY", by, "\"state\":\"OFF\"")));
    }

    private static Answer subscribe(String by) {
        return put(
                "alert-subscriptions/office",
                by,
                "\"unit\":\"H09\",\"email\":\"office@h09.example\",\"language\":\"vi\"");
    }

    private static Answer put(String subject, String by, String content) {
        return SERVER.put("/api/v1/" + subject, JSON_TYPE, "{\"by\":\"" + by + "\"," + content + "}");
    }

    private static Answer classify(String by) {
        String body = "{\"id\":\"c1\",\"time\":\"2023-10-30T05:00:00Z\",\"source\":\"/departments/H09.12\","
                + "\"cause\":\"AGENCY\",\"dossiers\":[\"" + DOSSIER + "\"]}";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + SERVER.port() + "/api/v1/classifications"))
                .header("Content-Type", JSON_TYPE)
                .header("X-Tiendo-User", by)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new Answer(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    static void givenADossierAndSomebodyWhoCannotBeWrittenDown() {
        MODEL.known(DOSSIER, DossierProgress.NONE, List.of());
        MODEL.jdbc()
                .sql("alter table audit_entry add constraint not_nobody check (who <> 'Nobody')")
                .update();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static List<Entry> entries(String parameters) {
        JsonNode page = JsonMapper.shared()
                .readTree(SERVER.get("/api/v1/audit?limit=500" + parameters).text());
        return page.required("items").valueStream().map(EntryJson::read).toList();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeLeavesOneEntryInAnUnbrokenChain(Change change) {
        prepare(change);
        int before = entries("").size();

        Answer answer = change.order().apply("Lan");

        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
        List<Entry> entries = entries("");
        assertThat(entries).hasSize(before + 1);
        Entry entry = entries.getLast();
        assertThat(entry.application()).isEqualTo("dossier-query");
        assertThat(entry.who()).isEqualTo("Lan");
        assertThat(entry.action()).isEqualTo(change.action());
        assertThat(entry.subject()).startsWith(change.subject());
        Chain chain = new Chain("dossier-query");
        assertThat(entries).allSatisfy(one -> assertThat(chain.follow(one)).isEmpty());
        assertThat(SERVER.get("/api/v1/audit/head").at("/hash")).isEqualTo(entry.hash());
    }

    /** The entry cannot be written, and so nothing is done. */
    @ParameterizedTest
    @MethodSource("changes")
    void whatCannotBeWrittenDownIsNotDone(Change change) {
        prepare(change);
        RememberingGateway gateway = SERVER.bean(RememberingGateway.class);
        gateway.told();
        List<Entry> before = entries("");
        String state = state();

        Answer answer = change.order().apply("Nobody");

        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(entries("")).isEqualTo(before);
        assertThat(state()).isEqualTo(state);
        assertThat(gateway.told()).isEmpty();
    }

    /** What is to be taken back must be there, and what is under way is not begun. */
    private static void prepare(Change change) {
        if (change.action().equals("OUTAGE_VOIDED")) {
            put("outages/storm", "Lan", "\"unit\":\"H09\",\"system\":\"shop\",\"from\":\"2023-10-01T00:00:00Z\"");
        }
        if (change.action().equals("ALERT_SUBSCRIPTION_REMOVED")) {
            subscribe("Lan");
        }
        awaitNoRebuild();
    }

    private static void awaitNoRebuild() {
        await().until(() -> MODEL.jdbc()
                        .sql("select count(*) from rebuild_run where state <> 'DONE'")
                        .query(Long.class)
                        .single()
                == 0);
    }

    /** All that the changes of this test would change. */
    private static String state() {
        return MODEL.jdbc().sql("""
                        select concat_ws(' ',
                            (select version from rule_version), (select count(*) from rule_change),
                            (select count(*) from procedure_time), (select count(*) from outage),
                            (select max(number) from unit_import), (select count(*) from unit_registration),
                            (select count(*) from rebuild_run), (select sum(version) from alert_subscription),
                            (select count(*) from alert_switch))
                        """).query(String.class).single();
    }

    @Test
    void aTryAndARefusedChangeLeaveNone() {
        int before = entries("").size();

        put("calendar/2031?dryRun=true", "Lan", "\"days\":[]");
        put("calendar/2031", "Lan", "\"days\":[{\"day\":\"2030-01-01\"}]");
        SERVER.put("/api/v1/calendar/2031", JSON_TYPE, "{\"by\":\"Lan\",\"days\":[]}", "If-Match", "\"999\"");

        assertThat(entries("")).hasSize(before);
    }

    @Test
    void aCalendarIsKeptWithWhatItWasChangedTo() {
        put(
                "calendar/2032",
                "Lan",
                "\"reason\":\"as announced\",\"days\":[{\"day\":\"2032-01-01\",\"kind\":\"HOLIDAY\","
                        + "\"name\":\"Tết Dương lịch\",\"status\":\"PREDICTED\"}]");

        Entry entry = entries("&subject=calendar/2032").getLast();
        assertThat(entry.reason()).isEqualTo("as announced");
        assertThat(entry.outcome()).startsWith("{\"moved\":0,\"version\":");
        assertThat(entry.content())
                .isEqualTo("{\"days\":[{\"day\":\"2032-01-01\",\"kind\":\"HOLIDAY\",\"name\":\"Tết Dương lịch\","
                        + "\"status\":\"PREDICTED\"}]}");
    }

    @Test
    void whoSaysNothingIsUnknownUnlessAHeaderSaysWho() {
        classify("Lan");
        assertThat(entries("&action=DOSSIERS_CLASSIFIED").getLast().who()).isEqualTo("Lan");
        assertThat(classify("x".repeat(200)).text()).contains("X-Tiendo-User", "INVALID_VALUE");

        awaitNoRebuild();
        SERVER.send("POST", "/api/v1/rebuilds");
        assertThat(entries("&action=REBUILD_REQUESTED").getLast().who()).isEqualTo("unknown");
    }

    @Test
    void entriesAreFoundByActionSubjectAndDayPageByPage() {
        put("calendar/2041", "Lan", "\"days\":[]");
        put("calendar/2042", "Lan", "\"days\":[]");
        put("calendar/2043", "Lan", "\"days\":[]");

        assertThat(entries("&action=CALENDAR_PUT&subject=calendar"))
                .extracting(Entry::subject)
                .contains("calendar/2041", "calendar/2042")
                .doesNotContain("outages/storm");
        Answer page = SERVER.get("/api/v1/audit?limit=1&after=1");
        assertThat(page.values("/items", "/number")).containsExactly("2");
        assertThat(page.at("/next")).isEqualTo("2");
        assertThat(page.at("/application")).isEqualTo("dossier-query");
        assertThat(entries("&day=2001-01-01")).isEmpty();
        assertThat(SERVER.get("/api/v1/audit?after=999999").text())
                .isEqualTo("{\"application\":\"dossier-query\",\"items\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=x",
                "after=-1",
                "day=today",
                "action=EATEN",
                "subject=",
                "who=Lan",
                "day=2023-10-01&day=2023-10-02"
            })
    void whatIsAskedWronglyIsRefused(String parameters) {
        Answer answer = SERVER.get("/api/v1/audit?" + parameters);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(SERVER.get("/api/v1/audit/head?" + parameters).status()).isEqualTo(400);
    }
}
