package vn.tiendo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tiendo.index.IndexStage.key;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.audit.Chain;
import vn.tiendo.audit.Entry;
import vn.tiendo.audit.json.EntryJson;

/** A day is frozen on demand, late facts arrive, and both are told side by side. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicationsHttpTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final IndexStage stage = new IndexStage();
    private final LocalDate yesterday = stage.today.minusDays(1);
    private final String month = YearMonth.from(yesterday).toString();
    private final String question = "period=" + month + "&asOf=" + yesterday;
    private RunningIndex index;

    @BeforeAll
    void freezeYesterdayAndTellMore() {
        String day = yesterday.toString();
        index = stage.start();
        stage.tally.count(key("H01", month, day, "NONE", "IN_TERM"), 10, 1);
        stage.tally.count(key("H05", month, day, "NONE", "OVERDUE_AGENCY"), 1, 1);
        stage.tally.count(key("H05", month, day, "NONE", "IN_TERM"), 9, 1);
        stage.tally.complete(1, stage.clock.instant());
        stage.awaitPosition(index, 10);
        stage.awaitPublishedFold(1);
        JsonNode frozen = body(
                post(
                        "/api/v1/publications",
                        "{\"asOf\":\"%s\",\"periods\":[\"%s\"],\"by\":\"Bình\",\"reason\":\"report\"}"
                                .formatted(yesterday, month)),
                200);
        assertThat(frozen.get("frozen").asLong()).isEqualTo(1);
        stage.tally.count(key("H01", month, day, "IN_TERM", "OVERDUE_AGENCY"), 5, 2);
        stage.tally.count(key("H01", month, day, "NONE", "IN_TERM"), 12, 2);
        stage.tally.complete(2, stage.clock.instant());
        stage.awaitPosition(index, 20);
        stage.awaitPublishedFold(2);
    }

    @AfterAll
    void stop() {
        index.close();
        stage.close();
    }

    @Test
    @Order(1)
    void whatWasPublishedIsListedWithWhoAndWhy() {
        JsonNode items = index.json(
                        "/api/v1/publications?from=%s&to=%s&period=%s".formatted(yesterday, yesterday, month))
                .get("items");

        assertThat(items.size()).isEqualTo(1);
        JsonNode item = items.get(0);
        assertThat(item.get("asOf").asString()).isEqualTo(yesterday.toString());
        assertThat(item.get("period").asString()).isEqualTo(month);
        assertThat(item.get("book").asString()).isEqualTo("PORTAL_766");
        assertThat(item.get("final").asBoolean()).isTrue();
        assertThat(item.get("position").asLong()).isEqualTo(10);
        assertThat(item.get("formula").asString()).isNotBlank();
        assertThat(item.get("by").asString()).isEqualTo("Bình");
        assertThat(item.get("reason").asString()).isEqualTo("report");
        assertThat(index.json("/api/v1/publications?period=2001").get("items").size())
                .isZero();
    }

    @Test
    @Order(2)
    void theRankingIsAsPublishedOrAsKnownNowAndMovesAgainstThePublishedOne() {
        JsonNode published = index.json("/api/v1/ranking?published=true&" + question);
        JsonNode known = index.json("/api/v1/ranking?against=" + yesterday + "&" + question);

        assertThat(published.at("/items/0/province").asString()).isEqualTo("H01");
        assertThat(published.at("/items/0/score").asString()).isEqualTo("20.00");
        assertThat(published.at("/items/1/toLeader").asString()).isEqualTo("2.00");
        assertThat(published.get("final").asBoolean()).isTrue();
        assertThat(published.get("position").asLong()).isEqualTo(10);
        assertThat(published.get("baseline").asString()).isEqualTo("none");

        assertThat(known.get("baseline").asString()).isEqualTo(yesterday.toString());
        assertThat(known.get("baselineFinal").asBoolean()).isTrue();
        assertThat(known.at("/items/0/province").asString()).isEqualTo("H05");
        assertThat(known.at("/items/0/rankChange").asInt()).isEqualTo(1);
        assertThat(known.at("/items/1/score").asString()).isEqualTo("11.67");
        assertThat(known.at("/items/1/scoreChange").asString()).isEqualTo("-8.33");
        assertThat(known.at("/items/1/rankChange").asInt()).isEqualTo(-1);
        assertThat(known.get("nationalChange").asString()).isEqualTo("-4.16");
        assertThat(known.has("final")).isFalse();
        assertThat(published.get("national").asString()).isEqualTo("19.00");
    }

    @Test
    @Order(3)
    void theHistorySetsPublishedAndKnownSideBySideAndLinksWhatMadeTheDifference() {
        JsonNode history = index.json("/api/v1/provinces/H01/index?period=%s&from=%s&to=%s"
                .formatted(month, yesterday.minusDays(1), yesterday));

        assertThat(history.get("position").asLong()).isEqualTo(20);
        assertThat(history.get("items").size()).isEqualTo(2);
        JsonNode before = history.at("/items/0");
        assertThat(before.has("published")).isFalse();
        assertThat(before.at("/known/received").asLong()).isZero();
        JsonNode day = history.at("/items/1");
        assertThat(day.at("/published/received").asLong()).isEqualTo(10);
        assertThat(day.at("/published/rank").asInt()).isEqualTo(1);
        assertThat(day.at("/published/final").asBoolean()).isTrue();
        assertThat(day.at("/known/received").asLong()).isEqualTo(12);
        assertThat(day.at("/known/late").asLong()).isEqualTo(5);
        assertThat(day.at("/known/rank").asInt()).isEqualTo(2);
        assertThat(day.get("difference").toString()).isEqualTo("{\"received\":2,\"onTime\":-3,\"late\":5}");
        assertThat(day.get("changes").asString())
                .isEqualTo("/api/v1/units/H01/changes?period=%s&asOf=%s&sincePosition=10&sinceFold=1"
                        .formatted(month, yesterday));

        JsonNode unchanged = index.json(
                        "/api/v1/provinces/H05/index?period=%s&from=%s&to=%s".formatted(month, yesterday, yesterday))
                .at("/items/0");
        assertThat(unchanged.get("difference").toString()).isEqualTo("{\"received\":0,\"onTime\":0,\"late\":0}");
        assertThat(unchanged.has("changes")).isFalse();
    }

    @Test
    @Order(4)
    void theFiguresOfOneDayAreFinalWhereTheyAreThoseThatAreFrozen() {
        assertThat(index.json("/api/v1/provinces/H05/index?" + question)
                        .get("final")
                        .asBoolean())
                .isTrue();
        assertThat(index.json("/api/v1/provinces/H01/index?" + question)
                        .get("final")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Order(5)
    void freezingOnceMoreChangesNothing() {
        JsonNode again = body(
                post(
                        "/api/v1/publications",
                        "{\"asOf\":\"%s\",\"periods\":[\"%s\"],\"by\":\"Other\"}".formatted(yesterday, month)),
                200);

        assertThat(again.get("frozen").asLong()).isZero();
        assertThat(again.at("/items/0/by").asString()).isEqualTo("Bình");
        assertThat(again.at("/items/0/position").asLong()).isEqualTo(10);
    }

    @Test
    @Order(6)
    void figuresOfAnotherFormulaAreRefusedWhereAskedForAndNoBaselineWhereNot() {
        stage.database()
                .sql("update published_ranking set formula = 'other' where final")
                .update();
        try {
            HttpResponse<String> refused = index.get("/api/v1/ranking?against=" + yesterday + "&" + question);

            assertThat(body(refused, 422).get("code").asString()).isEqualTo("FORMULA_CHANGED");
            assertThat(body(refused, 422).get("parameter").asString()).isEqualTo("against");
            String weekAfter = "/api/v1/ranking?period=" + month + "&asOf=" + yesterday.plusDays(7);
            assertThat(index.json(weekAfter).get("baseline").asString()).isEqualTo("none");
        } finally {
            stage.database()
                    .sql("update published_ranking set formula = '766-2022' where final")
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/provinces/H01/index?from=2026-02-30&to=2026-03-01",
                "/api/v1/provinces/H01/index?to=2026-03-01",
                "/api/v1/provinces/H01/index?from=2025-01-01&to=2026-01-02",
                "/api/v1/provinces/H01/index?from=2026-01-02&to=2026-01-01",
                "/api/v1/provinces/H01/index?from=2026-01-01&to=9999-01-01",
                "/api/v1/provinces/H01/index?from=2026-01-01&asOf=2026-01-01",
                "/api/v1/provinces/H01/index?from=2026-01-01&to=2026-01-02&period=2026-13",
                "/api/v1/provinces/H01/index?from=2026-01-01&to=2026-01-02&book=OTHER",
                "/api/v1/publications?from=2026-01-02&to=2026-01-01",
                "/api/v1/publications?province=H01",
                "/api/v1/ranking?against=9999-01-01",
                "/api/v1/ranking?published=yes"
            })
    @Order(7)
    void aBadQuestionIsRefused(String path) {
        assertThat(body(index.get(path), 400).get("parameter").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/provinces/H09/index?from=2025-06-30&to=2025-07-01",
                "/api/v1/provinces/H09/index?from=2026-01-01&to=2026-01-02",
                "/api/v1/ranking?published=true&period=2001"
            })
    @Order(8)
    void whatIsNotThereIsSaidWithARemedy(String path) {
        assertThat(body(index.get(path), 404).get("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            publications         | {"asOf":"9999-01-01","by":"me"}                            | 422 | /asOf
            publications         | {"asOf":"2026-02-30","by":"me"}                            | 422 | /asOf
            publications         | {"by":"me"}                                                | 422 | /asOf
            publications         | {"asOf":"2026-01-01"}                                      | 422 | /by
            publications         | {"asOf":"2026-01-01","by":" "}                             | 422 | /by
            publications         | {"asOf":"2026-01-01","by":"me","periods":[]}               | 422 | /periods
            publications         | {"asOf":"2026-01-01","by":"me","periods":["2026-02"]}      | 422 | /periods/0
            publications         | {"asOf":"2026-01-01","by":"me","periods":["2025","2025"]}  | 422 | /periods/1
            publications         | {"asOf":"2026-01-01","by":"me","period":"2026"}            | 422 | UNKNOWN_FIELD
            publications         | [1                                                         | 400 | MALFORMED
            publications/replays | {"from":"2026-01-02","to":"2026-01-01","by":"me"}          | 422 | /to
            publications/replays | {"from":"2025-01-01","to":"2026-01-02","by":"me"}          | 422 | /to
            publications/replays | {"from":"2026-01-01","to":"9999-01-01","by":"me"}          | 422 | /to
            publications/replays | {"from":"2026-01-01","to":"2026-01-02"}                    | 422 | /by
            """)
    @Order(9)
    void aBadOrderIsRefusedAndNothingIsStored(String address, String content, int status, String named) {
        long before = stored();

        HttpResponse<String> answer = post("/api/v1/" + address, content);

        assertThat(body(answer, status).get("errors").toString()).contains(named);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @Order(10)
    void aReplayIsTakenAndKeptWithWhoAsked() {
        JsonNode taken = body(
                post(
                        "/api/v1/publications/replays",
                        "{\"from\":\"%s\",\"to\":\"%s\",\"by\":\"Bình\"}".formatted(yesterday, yesterday)),
                202);

        // more on the first of a month, when the ends of other periods are told of the day before
        assertThat(taken.get("messages").asLong()).isGreaterThanOrEqualTo(35);
        assertThat(stage.database()
                        .sql("select asked_by from publication_replay")
                        .query(String.class)
                        .list())
                .containsExactly("Bình");
    }

    @Test
    @Order(11)
    void whatWasOrderedStandsInTheAuditTrailOnceAndNothingIsDoneWithout() {
        List<Entry> before = audit();
        assertThat(before)
                .extracting(Entry::action, Entry::subject, Entry::who, Entry::outcome)
                .contains(tuple("DAY_FROZEN", "publications/" + yesterday, "Bình", "{\"frozen\":1}"))
                .noneMatch(told -> told.toList().contains("Other"));
        assertThat(before.stream().filter(entry -> entry.action().equals("MESSAGES_REPLAYED")))
                .hasSize(1);
        Chain chain = new Chain("index-calculator");
        assertThat(before).allSatisfy(entry -> assertThat(chain.follow(entry)).isEmpty());

        stage.database()
                .sql("alter table audit_entry add constraint not_nobody check (who <> 'Nobody')")
                .update();
        long stored = stored();
        body(
                post(
                        "/api/v1/publications/replays",
                        "{\"from\":\"%s\",\"to\":\"%s\",\"by\":\"Nobody\"}".formatted(yesterday, yesterday)),
                503);
        body(
                post(
                        "/api/v1/publications",
                        "{\"asOf\":\"%s\",\"periods\":[\"%d\"],\"by\":\"Nobody\"}"
                                .formatted(yesterday, yesterday.getYear())),
                503);
        assertThat(stored()).isEqualTo(stored);
        assertThat(audit()).isEqualTo(before);
    }

    private List<Entry> audit() {
        return index.json("/api/v1/audit")
                .required("items")
                .valueStream()
                .map(EntryJson::read)
                .toList();
    }

    private long stored() {
        return stage.database()
                .sql("select (select count(*) from published_ranking) + (select count(*) from publication_replay)")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> post(String path, String content) {
        return index.send(HttpRequest.newBuilder(index.address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(content))
                .build());
    }

    private static JsonNode body(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
