package vn.tiendo.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.local.run.Door;
import vn.tiendo.testing.BinhDuongWeek;

/** The published week of Bình Dương, from the facts to the page: through all services, with its points and places. */
class WeeklyReportEndToEndTest {
    private static final LocalDate DAY = BinhDuongWeek.LAST_DAY;
    private static final LocalDate WEEK_BEFORE = DAY.minusDays(7);
    private static final String PROVINCE = BinhDuongWeek.PROVINCE.value();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LiveTiendo tiendo = LiveTiendo.shared();

    @Test
    void theReportTellsWhatTheNewspaperTold() {
        tiendo.tell(CloudEvents.lines(
                BinhDuongWeek.dossiers().stream().flatMap(List::stream).toList()));
        tiendo.awaitRanked();
        publish(WEEK_BEFORE, new BigDecimal("74.20"), 16);
        publish(DAY, new BigDecimal("74.70"), 15);

        await().atMost(LiveTiendo.PATIENCE)
                .untilAsserted(
                        () -> assertThat(report("en").at("/index/baseline").asString(""))
                                .isEqualTo(WEEK_BEFORE.toString()));
        JsonNode report = report("en");
        assertThat(report.at("/index/total").asString()).isEqualTo("74.70");
        assertThat(report.at("/index/rank").asInt()).isEqualTo(16);
        assertThat(report.at("/index/totalChange").asString()).isEqualTo("0.50");
        assertThat(report.at("/index/rankChange").asInt()).isEqualTo(1);
        assertThat(report.at("/late/opening").asInt()).isEqualTo(4_060);
        assertThat(report.at("/late/cleared/total").asInt()).isEqualTo(712);
        assertThat(report.at("/late/entered").asInt()).isEqualTo(8);
        assertThat(report.at("/late/closing").asInt()).isEqualTo(3_356);
        assertThat(report.at("/latePortal/closing").asInt()).isEqualTo(2_631);
        assertThat(report.at("/text").asString())
                .contains(
                        "74.7 points", "number 16 of 63", "0.5 points more", "1 place higher", "4,060", "712", "2,631");
        assertThat(report("vi").at("/text").asString())
                .contains("74,7 điểm", "xếp thứ 16 trên 63", "tăng 0,5 điểm", "tăng 1 bậc", "4.060", "712", "2.631");
    }

    private JsonNode report(String language) {
        return tiendo.get(
                Door.QUERY,
                "/api/v1/provinces/%s/weekly-report?weekEnding=%s&lang=%s".formatted(PROVINCE, DAY, language));
    }

    /** Gives the province that total, and so many others a better one. */
    private void publish(LocalDate day, BigDecimal total, int ahead) {
        List<Map<String, String>> scores = new ArrayList<>();
        for (Province province : Provinces.on(day)) {
            if (!province.code().equals(BinhDuongWeek.PROVINCE)) {
                scores.add(others(province, scores.size() < ahead));
            }
        }
        scores.add(ours(total.subtract(progress(day))));
        tiendo.put(
                Door.INDEX,
                "/api/v1/component-scores/" + day,
                JSON.writeValueAsString(Map.of("by", "Lan", "items", scores)));
        tiendo.post(
                Door.INDEX,
                "/api/v1/publications",
                "{\"asOf\":\"%s\",\"periods\":[\"2023\"],\"by\":\"Lan\"}".formatted(day));
        await().atMost(LiveTiendo.PATIENCE)
                .until(() -> tiendo.ask(Door.INDEX, "/api/v1/index-766?published=true&asOf=" + day)
                        .body()
                        .contains("\"final\":true"));
    }

    private BigDecimal progress(LocalDate day) {
        for (JsonNode item : tiendo.get(Door.INDEX, "/api/v1/ranking?period=2023&asOf=" + day)
                .required("items")) {
            if (item.required("province").asString().equals(PROVINCE)) {
                return new BigDecimal(item.required("score").asString());
            }
        }
        throw new IllegalStateException(PROVINCE + " has no score");
    }

    private static Map<String, String> ours(BigDecimal fiveGroups) {
        BigDecimal digitization = fiveGroups.subtract(new BigDecimal("44.50"));
        return scores(PROVINCE, "13.20", "8.90", "5.60", "16.80", digitization.toPlainString());
    }

    /** So much or so little that processing progress, whatever it is, changes no place. */
    private static Map<String, String> others(Province province, boolean better) {
        Map<String, String> scores = better
                ? scores(province.code().value(), "17", "11", "9", "17", "21")
                : scores(province.code().value(), "8", "8", "8", "8", "8");
        scores.put("processingProgress", "15");
        return scores;
    }

    private static Map<String, String> scores(String province, String... groups) {
        Map<String, String> scores = new LinkedHashMap<>();
        scores.put("province", province);
        scores.put("transparency", groups[0]);
        scores.put("onlineServices", groups[1]);
        scores.put("onlinePayment", groups[2]);
        scores.put("satisfaction", groups[3]);
        scores.put("digitization", groups[4]);
        return scores;
    }
}
