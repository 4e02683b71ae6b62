package vn.tiendo.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.local.run.Door;

/** Data of persons that a sender puts where it does not belong is nowhere afterwards. */
class CanariesTest {
    private static final String NAME = "Nguyễn Thị Chim Hoàng Yến";
    private static final String PAPER = "079189004417";
    private static final String OLD_PAPER = "271828459";
    private static final String PHONE = "+84 912 717 171";
    private static final String MAIL = "hoang.yen@canary.example";
    private static final List<String> CANARIES = List.of(NAME, PAPER, OLD_PAPER, PHONE, "912717171", MAIL, "Hoàng Yến");
    private static final String SHOP = "/one-stop-shops/H49";
    private static final String EVENT = "application/cloudevents+json";

    private final LiveTiendo tiendo = LiveTiendo.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> answers = new ArrayList<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    private static String event(String id, String source, String subject, String kind, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"vn.tiendo.dossier.%s.v1","subject":"%s",\
                "time":"2024-03-04T01:12:00Z","datacontenttype":"application/json","data":%s}""".formatted(id, source, kind, subject, data);
    }

    private static String of(String kind, String data) {
        return event("canary-" + kind + data.hashCode(), SHOP, "H49.01-240304-0001", kind, data);
    }

    /** Where a sender may think that there is room for it. */
    private static Stream<String> events() {
        String receipt = "\"agencyCode\":\"H49.01\",\"procedureCode\":\"1.001193\",\"channel\":\"ONLINE\"";
        return Stream.of(
                of("received", "{" + receipt + ",\"applicantName\":\"" + NAME + "\"}"),
                of("received", "{" + receipt + ",\"soGiayTo\":\"" + OLD_PAPER + "\"}"),
                of("received", "{" + receipt + ",\"extra\":{\"cccd\":\"" + PAPER + "\"}}"),
                of(
                        "received",
                        "{\"agencyCode\":\"" + NAME + "\",\"procedureCode\":\"1.001193\",\"channel\":\"ONLINE\"}"),
                of(
                        "received",
                        "{\"agencyCode\":\"H49.01\",\"procedureCode\":\"" + PHONE + "\",\"channel\":\"ONLINE\"}"),
                of("received", "{\"agencyCode\":\"H49.01\",\"procedureCode\":\"1\",\"channel\":\"" + MAIL + "\"}"),
                of("suspended", "{\"reason\":\"" + NAME + "\"}"),
                of("technical-error", "{\"system\":\"" + MAIL + "\"}"),
                of("technical-error", "{\"system\":\"X\",\"code\":\"" + PAPER + "\"}"),
                of("retracted", "{\"eventId\":\"receipt\",\"reason\":\"call " + PHONE + "\"}"),
                of("processed", "{\"outcome\":\"APPROVED\",\"diaChi\":\"" + NAME + "\"}"),
                of("not-a-kind", "{\"hoTen\":\"" + NAME + "\"}"),
                event("canary-source", "/shops/" + MAIL, "H49.01-240304-0001", "returned", "{}"),
                event("canary-subject", SHOP, NAME, "returned", "{}"),
                "{\"specversion\":\"1.0\",\"id\":\"" + NAME,
                "[" + NAME + "]",
                NAME + " " + OLD_PAPER);
    }

    private void post(String type, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(tiendo.installation().url(Door.COMMAND) + "/api/v1/dossier-events"))
                .header("Content-Type", type)
                .header("User-Agent", MAIL)
                .header("Referer", "http://127.0.0.1/" + PAPER)
                .POST(BodyPublishers.ofString(body));
        send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private void ask(Door door, String path) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(tiendo.installation().url(door) + path))
                .header("User-Agent", MAIL)
                .build());
    }

    private void send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 499);
        answers.add(answer.body());
        answers.add(answer.headers().toString());
    }

    private void tellAll() throws IOException, InterruptedException {
        for (String event : events().toList()) {
            post(EVENT, event);
            post("application/cloudevents-batch+json", "[" + event + "]");
        }
        post("application/x-ndjson", String.join("\n", events().toList()) + "\n");
        post("application/json", "{\"hoTen\":\"" + NAME + "\"}", "ce-id", PAPER, "ce-source", MAIL, "ce-type", "x");
        String words = URLEncoder.encode(PHONE, StandardCharsets.UTF_8);
        ask(Door.COMMAND, "/api/v1/dossier-events?dossier=" + words + "&source=" + MAIL + "&id=" + PAPER);
        ask(Door.COMMAND, "/api/v1/rejections?source=" + MAIL);
        ask(Door.QUERY, "/api/v1/dossiers/" + PAPER);
        ask(Door.QUERY, "/api/v1/dossiers?procedure=" + PAPER + "&email=" + MAIL);
        ask(Door.INDEX, "/api/v1/ranking?period=" + PAPER);
        tiendo.tellOverKafka(
                events().filter(event -> event.contains("\"subject\":\"H49")).toList());
    }

    /** All that the databases hold, as text; bytes are read as UTF-8. */
    private String stored(String database) {
        JdbcClient jdbc = new Databases(tiendo.installation()).of(database);
        StringBuilder all = new StringBuilder();
        jdbc.sql(
                        "select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables"
                                + " where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("select * from " + table).query().listOfRows().stream()
                        .map(Map::values)
                        .forEach(row ->
                                row.forEach(value -> all.append(text(value)).append('\n'))));
        return all.toString();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }

    private String metrics() throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        for (Door door : List.of(Door.COMMAND, Door.QUERY, Door.INDEX)) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(tiendo.installation().url(door) + "/actuator/prometheus"))
                    .build();
            all.append(http.send(request, BodyHandlers.ofString()).body());
        }
        return all.toString();
    }

    private static void nowhereIn(String place, String text) {
        for (String canary : CANARIES) {
            int at = text.indexOf(canary);
            assertThat(at < 0 ? "" : text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 60)))
                    .as(place + ": " + canary)
                    .isEmpty();
        }
    }

    @Test
    void dataOfPersonsIsNeitherStoredNorToldNorLogged() throws Exception {
        tellAll();
        tiendo.tell(List.of(of("received", """
                {"agencyCode":"H49.01","procedureCode":"1.001193","channel":"ONLINE"}""")));
        tiendo.awaitRead();
        await().atMost(LiveTiendo.PATIENCE)
                .untilAsserted(() -> assertThat(stored("dossier_command")).contains("PERSONAL_DATA"));

        for (String database : List.of("dossier_command", "dossier_query", "index_calculator")) {
            nowhereIn(database, stored(database));
        }
        nowhereIn(
                "log",
                log.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .toList()
                        .toString());
        nowhereIn("answers", String.join("\n", answers));
        nowhereIn("metrics", metrics());
        for (String topic : List.of("dossier-events", "dossier-rejected", "progress-tally", "dossier-alerts")) {
            nowhereIn(topic, CompactedTopic.text(tiendo.installation().kafka(), topic));
        }
    }
}
