package vn.tiendo.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.index.WholeIndexStage.item;
import static vn.tiendo.index.WholeIndexStage.items;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.contract.wire.Topics;

/** The index that the newspaper prints: from what was told and what is counted, over HTTP and on the topic. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeIndexHttpTest {
    private static final String FILE = "province-scores-2026-10-10.csv";
    private static final List<String> FILE_GROUPS = List.of(
            "TRANSPARENCY", "PROCESSING_PROGRESS", "ONLINE_SERVICES", "DIGITIZATION", "SATISFACTION", "ONLINE_PAYMENT");
    private static final int CODE = 1;
    private static final int TOTAL = 3;
    private static final int FIRST_GROUP = 5;
    private static final int RANK = 11;

    private WholeIndexStage stage;

    @BeforeAll
    void start() {
        stage = new WholeIndexStage();
        // Đắk Lắk as the portal published it: 443565 received, 393087 on time, 17.72 points
        stage.count("H15", 2026, 393_087, 443_565 - 393_087);
        stage.complete();
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    void thePublishedFileGivesTheSameTotalsRanksAndNationalLine() {
        stage.put("2026-10-10", SharedData.text(FILE));

        JsonNode index = stage.known("asOf=2026-10-10");

        Map<String, JsonNode> items = items(index);
        List<String[]> rows = SharedData.rows(FILE);
        assertThat(items).hasSize(34);
        assertThat(rows).hasSize(34).allSatisfy(row -> assertRow(row, requireNonNull(items.get(row[CODE]))));
        assertThat(index.get("items").valueStream().map(item -> item.get("rank").asInt()))
                .isSorted();
        assertNationalLine(index.get("national"), rows);
        assertThat(index.at("/national/total").asString()).isEqualTo("62.59");
        assertThat(item(index, "H15").at("/groups/PROCESSING_PROGRESS/source").asString())
                .isEqualTo("COUNTED");
        assertThat(item(index, "H20").at("/groups/PROCESSING_PROGRESS/source").asString())
                .isEqualTo("GIVEN");
        assertThat(index.get("formula").asString()).isEqualTo("766-2022");
    }

    private static void assertRow(String[] row, JsonNode item) {
        assertThat(item.get("rank").asString()).as(row[CODE]).isEqualTo(row[RANK]);
        assertThat(new BigDecimal(item.get("total").asString())).as(row[CODE]).isEqualByComparingTo(row[TOTAL]);
        assertThat(item.get("missing").size()).isZero();
        for (String group : FILE_GROUPS) {
            String expected = row[FIRST_GROUP + FILE_GROUPS.indexOf(group)];
            String score = item.at("/groups/" + group + "/score").asString();
            assertThat(new BigDecimal(score)).as(row[CODE] + " " + group).isEqualByComparingTo(expected);
        }
    }

    /** Means in hundredths by whole numbers, half up. */
    private static void assertNationalLine(JsonNode national, List<String[]> rows) {
        for (String group : FILE_GROUPS) {
            long sum = rows.stream()
                    .mapToLong(row -> hundredths(row[FIRST_GROUP + FILE_GROUPS.indexOf(group)]))
                    .sum();
            long mean = (2 * sum + rows.size()) / (2L * rows.size());
            assertThat(hundredths(national.at("/groups/" + group).asString()))
                    .as(group)
                    .isEqualTo(mean);
        }
    }

    private static long hundredths(String points) {
        return new BigDecimal(points).movePointRight(2).longValueExact();
    }

    @Test
    void morePointsAndALowerPlaceAreShownAgainstThePublishedIndexOfTheWeekBefore() {
        // Thái Nguyên had 0.01 less and was 10th, Huế 0.20 less and was 12th
        String before = SharedData.text(FILE)
                .replace("2026-10-10", "2026-05-03")
                .replace(
                        "H55,Thái Nguyên,63.97,16.98,8.1,19.12,8.82,9.74,11.84",
                        "H55,Thái Nguyên,63.96,16.98,8.1,19.12,8.82,9.74,11.83")
                .replace(
                        "H57,TP Huế,64.09,14.74,12.25,17.78,8.75,8.72,10.56",
                        "H57,TP Huế,63.89,14.74,12.25,17.78,8.75,8.72,10.36");
        stage.put("2026-05-03", before);
        stage.published("2026-05-03", 1);
        stage.put("2026-05-10", SharedData.text(FILE).replace("2026-10-10", "2026-05-10"));

        JsonNode told = stage.told("2026-05-10", 1);

        assertThat(told.get("baseline").asString()).isEqualTo("2026-05-03");
        JsonNode thaiNguyen = item(told, "H55");
        assertThat(thaiNguyen.get("rank").asInt()).isEqualTo(11);
        assertThat(thaiNguyen.get("totalChange").asString()).isEqualTo("0.01");
        assertThat(thaiNguyen.get("rankChange").asInt()).isEqualTo(-1);
        assertThat(thaiNguyen.at("/groups/SATISFACTION/movement").asString()).isEqualTo("UP");
        assertThat(thaiNguyen.at("/groups/SATISFACTION/change").asString()).isEqualTo("0.01");
        assertThat(thaiNguyen.at("/groups/TRANSPARENCY/movement").asString()).isEqualTo("SAME");
        assertThat(item(told, "H57").get("rankChange").asInt()).isEqualTo(2);
        JsonNode known = stage.known("asOf=2026-05-10");
        for (String field : List.of("asOf", "items", "national", "formula", "baseline", "position")) {
            assertThat(known.get(field)).as(field).isEqualTo(told.get(field));
        }
        assertThat(stage.known("asOf=2026-05-10&against=2026-05-04")
                        .get("baseline")
                        .asString())
                .isEqualTo("none");
        assertThat(item(stage.known("asOf=2026-05-10&against=2026-05-04"), "H55")
                        .at("/groups/SATISFACTION/movement")
                        .asString())
                .isEqualTo("NO_BASELINE");
    }

    @Test
    void theBinhDinhCase() {
        stage.count("H08", 2024, 980, 20);
        stage.count("H12", 2024, 485, 15);
        stage.complete();
        stage.put("2024-10-31", provincesOfOctober2024());

        JsonNode index = stage.known("asOf=2024-10-31");

        assertThat(index.get("items").size()).isEqualTo(63);
        JsonNode first = index.at("/items/0");
        assertThat(first.get("name").asString()).isEqualTo("Cà Mau");
        assertThat(first.get("total").asString()).isEqualTo("89.08");
        JsonNode binhDinh = index.at("/items/1");
        assertThat(binhDinh.get("name").asString()).isEqualTo("Bình Định");
        assertThat(binhDinh.get("total").asString()).isEqualTo("88.63");
        assertThat(binhDinh.get("rank").asInt()).isEqualTo(2);
        assertThat(binhDinh.get("grade").asString()).isEqualTo("GOOD");
        assertThat(binhDinh.at("/groups/ONLINE_SERVICES/rank").asInt()).isEqualTo(1);
        assertThat(binhDinh.at("/groups/ONLINE_PAYMENT/rank").asInt()).isEqualTo(1);
        assertThat(binhDinh.at("/groups/PROCESSING_PROGRESS/rank").asInt()).isEqualTo(2);
        assertThat(binhDinh.at("/groups/PROCESSING_PROGRESS/score").asString()).isEqualTo("19.60");
        assertThat(binhDinh.at("/groups/PROCESSING_PROGRESS/source").asString()).isEqualTo("COUNTED");
        assertThat(stage.told("2024-10-31", 1).get("items")).isEqualTo(index.get("items"));
    }

    /** What was not printed is made up: 61 provinces behind, one of them (An Giang) ahead in processing progress. */
    private static String provincesOfOctober2024() {
        List<String> rows = new ArrayList<>(List.of(
                "province,transparency,processingProgress,onlineServices,onlinePayment,satisfaction,digitization"));
        Provinces.on(LocalDate.of(2024, 10, 31))
                .forEach(province -> rows.add(
                        switch (province.code().value()) {
                            case "H08" -> "H08,16,,11.50,9.80,15,16.73";
                            case "H12" -> "H12,16.50,,11,9.50,16,16.68";
                            case "H01" -> "H01,12,19.80,9,8,15,18";
                            default -> province.code() + ",12,15." + (10 + rows.size()) + ",9,8,15,18";
                        }));
        return String.join("\r\n", rows) + "\r\n";
    }

    @Test
    void whatIsNotToldIsMissingAndTheProvinceStandsLast() {
        stage.put("2026-06-01", "province,transparency\nH15,10\nH20,11\n");

        JsonNode index = stage.known("asOf=2026-06-01");

        assertThat(item(index, "H15").toString())
                .startsWith(
                        "{\"province\":\"H15\",\"name\":\"Đắk Lắk\",\"groups\":{\"TRANSPARENCY\":{\"score\":\"10.00\","
                                + "\"rank\":2,\"movement\":\"NO_BASELINE\",\"source\":\"GIVEN\"},");
        assertThat(item(index, "H15").get("missing").size()).isEqualTo(4);
        assertThat(index.at("/national").toString())
                .isEqualTo("{\"groups\":{\"TRANSPARENCY\":\"10.50\",\"PROCESSING_PROGRESS\":\"17.72\"}}");
        assertThat(index.get("baseline").asString()).isEqualTo("none");
    }

    @Test
    void everyChangeIsToldOnceWithTheNextSequence() {
        stage.put("2026-07-01", "province,transparency\nH20,11\n");
        stage.told("2026-07-01", 1);
        stage.put("2026-07-01", "province,transparency\nH20,11.00\n");
        stage.put("2026-07-01", "province,transparency\nH20,12\n");
        stage.told("2026-07-01", 2);
        stage.index.delete("/api/v1/component-scores/2026-07-01/H20/transparency?by=Lan");
        stage.told("2026-07-01", 3);
        stage.settle();

        assertThat(IndexStage.values(Topics.PROVINCE_INDEX_766, "2026-07-01"))
                .extracting(told -> told.get("sequence").asLong() + " "
                        + item(told, "H20").at("/groups/TRANSPARENCY/score").asString("-"))
                .containsExactly("1 11.00", "2 12.00", "3 -");
    }

    @Test
    void aChangeOfTheCountsIsToldAndSoIsWhatMovesAgainstIt() {
        stage.put("2023-06-01", "province,transparency\nH20,11\n");
        stage.told("2023-06-01", 1);
        stage.put("2023-06-08", "province,transparency\nH20,12\n");
        JsonNode before = stage.told("2023-06-08", 1);

        stage.count("H20", 2023, 19, 1);
        stage.complete();

        JsonNode told = stage.told("2023-06-01", 2);
        assertThat(item(told, "H20").at("/groups/PROCESSING_PROGRESS/score").asString())
                .isEqualTo("19.00");
        assertThat(told.get("position").asLong())
                .isGreaterThan(before.get("position").asLong());
        stage.settle();
        JsonNode later =
                requireNonNull(IndexStage.last(Topics.PROVINCE_INDEX_766).get("2023-06-08"));
        assertThat(item(later, "H20").at("/groups/PROCESSING_PROGRESS/movement").asString())
                .isEqualTo("SAME");
        assertThat(item(later, "H20").at("/groups/TRANSPARENCY/change").asString())
                .isEqualTo("1.00");
    }

    @Test
    void whatIsCompleteAndOfAFrozenRankingIsFrozenForEver() {
        // Quảng Ninh as in the file, counted: 20 × 349 ÷ 400 = 17.45
        stage.count("H49", 2025, 349, 51);
        stage.complete();
        stage.put("2025-08-18", SharedData.text(FILE).replace("2026-10-10", "2025-08-18"));
        assertThat(stage.told("2025-08-18", 1).get("final").asBoolean()).isFalse();

        stage.freeze("2025-08-18");

        JsonNode frozen = stage.published("2025-08-18", 2);
        assertThat(frozen.get("final").asBoolean()).isTrue();
        assertThat(item(frozen, "H49").get("rank").asInt()).isEqualTo(6);
        stage.put("2025-08-18", "code,CKMB\nH49,1.00\n");
        stage.count("H49", 2025, 300, 100);
        stage.count("H20", 2025, 1, 1);
        stage.complete();
        stage.settle();
        assertThat(stage.published("2025-08-18", 2)).isEqualTo(frozen);
        assertThat(IndexStage.values(Topics.PROVINCE_INDEX_766, "2025-08-18"))
                .extracting(told ->
                        told.get("sequence").asLong() + " " + told.get("final").asBoolean())
                .containsExactly("1 false", "2 true");
        JsonNode known = item(stage.known("asOf=2025-08-18"), "H49");
        assertThat(known.at("/groups/TRANSPARENCY/score").asString()).isEqualTo("1.00");
        assertThat(known.at("/groups/PROCESSING_PROGRESS/score").asString()).isEqualTo("17.45");
    }

    @Test
    void aDayThatLacksAGroupIsNotFinalThoughItsRankingIs() {
        stage.put("2025-09-19", SharedData.text(FILE).replace("2026-10-10", "2025-09-19"));
        stage.told("2025-09-19", 1);
        stage.index.delete("/api/v1/component-scores/2025-09-19/H42/satisfaction?by=Lan");
        stage.told("2025-09-19", 2);
        stage.freeze("2025-09-19");
        stage.settle();
        assertThat(stage.known("published=true&asOf=2025-09-19").get("final").asBoolean())
                .isFalse();

        stage.put("2025-09-19", "code,MDHL\nH42,7.22\n");

        assertThat(stage.told("2025-09-19", 3).get("final").asBoolean()).isTrue();
    }

    @Test
    void aDayWithoutScoresIsNotPublished() {
        stage.settle();

        HttpResponse<String> answer = stage.index.get("/api/v1/index-766?published=true&asOf=2026-08-01");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(stage.known("asOf=2026-08-01").get("items").size()).isEqualTo(34);
    }

    @Test
    void figuresOfTwoVersionsOfTheFormulaAreNotCompared() {
        stage.put("2026-10-28", "province,onlinePayment\nH20,9.50\n");
        stage.published("2026-10-28", 1);
        stage.put("2026-11-04", "province,onlineServices\nH20,14.50\n");

        HttpResponse<String> answer = stage.index.get("/api/v1/index-766?asOf=2026-11-04&against=2026-10-28");

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo("FORMULA_CHANGED");
        assertThat(problem.get("detail").asString()).contains("766-2022", WholeIndexStage.LATER_FORMULA);
        JsonNode told = stage.told("2026-11-04", 1);
        assertThat(told.get("baseline").asString()).isEqualTo("none");
        assertThat(told.get("formula").asString()).isEqualTo(WholeIndexStage.LATER_FORMULA);
        assertThat(stage.known("asOf=2026-11-04").get("baseline").asString()).isEqualTo("none");
        HttpResponse<String> tooHigh = stage.index.put(
                "/api/v1/component-scores/2026-11-04?by=Lan",
                WholeIndexStage.CSV,
                "province,onlinePayment\nH20,9.50\n");
        assertThat(tooHigh.statusCode()).isEqualTo(422);
    }

    @Test
    void asATableItCanBePutBackAndThePortalsWayOfWritingItHasZeros() {
        stage.put("2022-09-09", "province,transparency,processingProgress\nH20,11,17.69\nH19,12,\n");

        String table = stage.table("asOf=2022-09-09");
        String zeros = stage.table("asOf=2022-09-09&compatible=portal");

        assertThat(table.lines().toList())
                .hasSize(64)
                .startsWith("date,code,name,total,scoreDelta,CKMB,TDGQ,CLGQ,MDSH,MDHL,TTTT,rank")
                .contains("2022-09-09,H20,Đồng Tháp,,,11.00,17.69,,,,,", "2022-09-09,H26,Hà Nội,,,,,,,,,");
        assertThat(zeros.lines().toList())
                .contains(
                        "2022-09-09,H20,Đồng Tháp,28.69,,11.00,17.69,0,0,0,0,",
                        "2022-09-09,H26,Hà Nội,0,,0,0,0,0,0,0,");
        stage.put("2022-09-09", table);
        assertThat(stage.index
                        .json("/api/v1/component-scores/2022-09-09")
                        .get("version")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void aDayInTheFutureIsAForecast() {
        assertThat(stage.known("asOf=2026-12-01").get("forecast").asBoolean()).isTrue();
        assertThat(stage.known("").has("forecast")).isFalse();
        assertThat(stage.known("").get("asOf").asString()).isEqualTo("2026-11-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=soon",
                "against=soon",
                "against=2026-11-24",
                "published=yes",
                "compatible=yes",
                "period=2026",
                "asOf=2026-10-10&asOf=2026-10-10"
            })
    void aBadQuestionIsRefused(String question) {
        assertThat(stage.index.get("/api/v1/index-766?" + question).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIfSaysWhatClearedDossiersWouldGain() {
        stage.put("2026-09-09", SharedData.text(FILE).replace("2026-10-10", "2026-09-09"));

        JsonNode answer = stage.index.json("/api/v1/provinces/H15/what-if?period=2026&asOf=2026-09-09&cleared=1000");

        assertThat(answer.get("late").asLong()).isEqualTo(50_478);
        // 20 × 394087 ÷ 443565 = 17.769…
        assertThat(answer.at("/progress/scoreNow").asString()).isEqualTo("17.72");
        assertThat(answer.at("/progress/score").asString()).isEqualTo("17.77");
        assertThat(answer.at("/progress/points").asString()).isEqualTo("0.05");
        assertThat(answer.at("/progress/nextPlace").toString()).isEqualTo("{\"outcome\":\"FIRST_ALREADY\"}");
        assertThat(answer.at("/whole/scoreNow").asString()).isEqualTo("65.49");
        assertThat(answer.at("/whole/score").asString()).isEqualTo("65.54");
        assertThat(answer.at("/whole/rankNow").asInt()).isEqualTo(7);
        assertThat(answer.at("/whole/places").asInt()).isZero();
        // Quảng Ninh has 65.91: 18.14 of processing progress, from 18.135 on: 402203 of 443565
        assertThat(answer.at("/whole/nextPlace").toString())
                .isEqualTo("{\"outcome\":\"REACHABLE\",\"dossiers\":9116,\"score\":\"65.91\",\"rank\":6}");
    }

    @Test
    void whatIfIsRefusedWhereItCannotBe() {
        assertThat(stage.index
                        .get("/api/v1/provinces/H15/what-if?period=2026&cleared=50479")
                        .statusCode())
                .isEqualTo(400);
        assertThat(stage.index
                        .get("/api/v1/provinces/H15/what-if?period=2026&cleared=-1")
                        .statusCode())
                .isEqualTo(400);
        assertThat(stage.index.get("/api/v1/provinces/H09/what-if").statusCode())
                .isEqualTo(404);
        JsonNode nothing = stage.index.json("/api/v1/provinces/H20/what-if?period=2026-03&asOf=2026-10-10");
        assertThat(nothing.get("received").asLong()).isZero();
        assertThat(nothing.has("progress")).isFalse();
        JsonNode march = stage.index.json("/api/v1/provinces/H15/what-if?period=2026-03&asOf=2026-10-10");
        assertThat(march.has("progress")).isTrue();
        assertThat(march.has("whole")).isFalse();
    }
}
