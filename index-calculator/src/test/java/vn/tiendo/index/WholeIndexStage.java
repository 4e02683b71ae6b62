package vn.tiendo.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.index.IndexStage.PATIENCE;

import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.tiendo.contract.ranking.FormulaVersions;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.testing.TestDatabase;

/** The application on a day after the published figures that tests put into it, and what it says of them. */
final class WholeIndexStage implements AutoCloseable {
    /** In the zone it is 23 November already. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    static final String CSV = "text/csv";
    /** Holds from November 2026 on, in tests. */
    static final String LATER_FORMULA = "test-2026-11";

    private final TestDatabase database = TestDatabase.create();
    final RunningIndex index;
    private final TallySender tally;
    private long fold;

    WholeIndexStage() {
        RunningIndex.makeTopicsAnew();
        tally = new TallySender();
        index = RunningIndex.start(database, CLOCK, formulas());
    }

    private static FormulaVersions formulas() {
        Map<IndexGroup, BigDecimal> maxima = new EnumMap<>(ScoreFormula.DECISION_766.maxima());
        maxima.put(IndexGroup.ONLINE_SERVICES, BigDecimal.valueOf(15));
        maxima.put(IndexGroup.ONLINE_PAYMENT, BigDecimal.valueOf(7));
        ScoreFormula later = new ScoreFormula(
                LATER_FORMULA,
                LocalDate.of(2026, 11, 1),
                maxima,
                ScoreFormula.DECISION_766.floors(),
                ScoreFormula.DECISION_766.counted());
        return new FormulaVersions(List.of(ScoreFormula.DECISION_766, later));
    }

    /** Dossiers of a province, received and finished at the beginning of March. */
    void count(String province, int year, long onTime, long late) {
        String month = year + "-03";
        String key = String.join("/", "PORTAL_766", province, month, month + "-01", "NONE");
        tally.count(key + "/FINISHED_ON_TIME", onTime, fold + 1);
        tally.count(key + "/OVERDUE_AGENCY", late, fold + 1);
    }

    /** Completes what was counted and waits until readers see it. */
    void complete() {
        fold++;
        tally.complete(fold, CLOCK.instant());
        await().atMost(PATIENCE)
                .until(() -> index.json("/api/v1/ranking").get("position").asLong() == 10 * fold);
    }

    void put(String day, String csv) {
        HttpResponse<String> answer = index.put("/api/v1/component-scores/" + day + "?by=Lan", CSV, csv);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Freezes the rankings of a day. */
    void freeze(String day) {
        HttpResponse<String> answer = index.send(HttpRequest.newBuilder(index.address("/api/v1/publications"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"asOf\":\"" + day + "\",\"by\":\"Lan\"}"))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    JsonNode known(String question) {
        return index.json("/api/v1/index-766?" + question);
    }

    String table(String question) {
        HttpResponse<String> answer = index.send(HttpRequest.newBuilder(index.address("/api/v1/index-766?" + question))
                .header("Accept", CSV)
                .build());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        return answer.body();
    }

    /** What was published of a day, once it has that sequence. */
    JsonNode published(String day, long sequence) {
        await().atMost(PATIENCE)
                .until(() ->
                        known("published=true&asOf=" + day).path("sequence").asLong() == sequence);
        return known("published=true&asOf=" + day);
    }

    /** What the topic says last of a day, once it has that sequence. */
    JsonNode told(String day, long sequence) {
        await().atMost(PATIENCE)
                .until(() -> IndexStage.values(Topics.PROVINCE_INDEX_766, day).stream()
                        .anyMatch(told -> told.get("sequence").asLong() == sequence));
        return requireNonNull(IndexStage.last(Topics.PROVINCE_INDEX_766).get(day));
    }

    /** Waits until every day that has scores was looked at. */
    void settle() {
        JdbcClient client = JdbcClient.create(database.dataSource());
        await().atMost(PATIENCE)
                .until(() -> client.sql("""
                                select not exists (
                                        select 1
                                        from component_day day
                                        left join index_766_day seen using (as_of)
                                        where seen.as_of is null
                                            or not seen.final and (seen.due or seen.version <> day.version))
                                    and (select fold from index_766_examined) = (select fold from tally_visible)
                                    and not exists (select 1 from published_message where not sent)
                                """).query(Boolean.class).single());
    }

    static JsonNode item(JsonNode index, String province) {
        return index.get("items")
                .valueStream()
                .filter(item -> item.get("province").asString().equals(province))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, JsonNode> items(JsonNode index) {
        return index.get("items")
                .valueStream()
                .collect(Collectors.toMap(item -> item.get("province").asString(), item -> item));
    }

    @Override
    public void close() {
        index.close();
        tally.close();
    }
}
