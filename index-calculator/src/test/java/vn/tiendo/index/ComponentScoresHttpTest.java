package vn.tiendo.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.testing.TestDatabase;

/** Scores from outside: taken whole or not at all, kept with what they were before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComponentScoresHttpTest {
    /** In the zone it is 23 November already. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JSON_TYPE = "application/json";
    private static final String CSV_TYPE = "text/csv";
    private static final String SCORES = "/api/v1/component-scores/";

    private RunningIndex index;

    @BeforeAll
    void start() {
        RunningIndex.makeTopicsAnew();
        index = RunningIndex.start(TestDatabase.create(), CLOCK);
    }

    @AfterAll
    void stop() {
        index.close();
    }

    @Test
    void partOfTheScoresIsTakenAndTheRestStaysAsItWas() {
        putJson("2026-01-01", "{'province':'H20','transparency':'11.46','satisfaction':14.5}");
        JsonNode answer = putJson(
                "2026-01-01", "{'province':'H20','satisfaction':14.67,'onlinePayment':null},{'province':'H21'}");

        assertThat(answer.toString()).isEqualTo("{\"asOf\":\"2026-01-01\",\"version\":2,\"changed\":1}");
        JsonNode scores = index.json(SCORES + "2026-01-01");
        assertThat(scores.get("version").asLong()).isEqualTo(2);
        assertThat(scores.get("items").size()).isEqualTo(1);
        assertThat(scores.at("/items/0/province").asString()).isEqualTo("H20");
        assertThat(scores.at("/items/0/groups/TRANSPARENCY/score").asString()).isEqualTo("11.46");
        assertThat(scores.at("/items/0/groups/TRANSPARENCY/version").asLong()).isEqualTo(1);
        assertThat(scores.at("/items/0/groups/SATISFACTION/score").asString()).isEqualTo("14.67");
        assertThat(scores.at("/items/0/groups/SATISFACTION/by").asString()).isEqualTo("Office of the province");
        assertThat(scores.at("/items/0/groups/SATISFACTION/at").asString()).isEqualTo("2026-11-22T18:00:00Z");
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        putJson("2026-01-02", "{'province':'H20','transparency':'11.5'}");

        JsonNode answer = putJson("2026-01-02", "{'province':'H20','transparency':11.50}");

        assertThat(answer.get("version").asLong()).isEqualTo(1);
        assertThat(answer.get("changed").asInt()).isZero();
    }

    @Test
    void whatAScoreWasBeforeIsKeptWithWhoWhenAndWhy() {
        putJson("2026-01-03", "{'province':'H20','transparency':'11.00'}");
        index.put(SCORES + "2026-01-03?by=Lan&reason=typing%20error", CSV_TYPE, "code,CKMB,MDSH\nH20,11.46,9.72\n");

        JsonNode versions = index.json(SCORES + "2026-01-03/versions?limit=1");

        assertThat(versions.get("items").size()).isEqualTo(1);
        assertThat(versions.at("/items/0").toString())
                .isEqualTo(
                        "{\"version\":2,\"by\":\"Lan\",\"reason\":\"typing error\",\"at\":\"2026-11-22T18:00:00Z\","
                                + "\"scores\":[{\"province\":\"H20\",\"group\":\"DIGITIZATION\",\"score\":\"9.72\"},"
                                + "{\"province\":\"H20\",\"group\":\"TRANSPARENCY\",\"former\":\"11.00\",\"score\":\"11.46\"}]}");
        assertThat(versions.get("next").asString()).isEqualTo("2");
        JsonNode first = index.json(SCORES + "2026-01-03/versions?cursor=2");
        assertThat(first.get("items").size()).isEqualTo(1);
        assertThat(first.has("next")).isFalse();
        assertThat(first.at("/items/0/by").asString()).isEqualTo("Office of the province");
    }

    @Test
    void aScoreCanBeTakenBack() {
        putJson("2026-01-04", "{'province':'H20','onlineServices':'8.84','transparency':'11.46'}");

        HttpResponse<String> answer = index.delete(SCORES + "2026-01-04/H20/onlineServices?by=Lan");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode groups = index.json(SCORES + "2026-01-04").at("/items/0/groups");
        assertThat(groups.propertyNames()).containsExactly("TRANSPARENCY");
        JsonNode last = index.json(SCORES + "2026-01-04/versions").at("/items/0/scores/0");
        assertThat(last.get("former").asString()).isEqualTo("8.84");
        assertThat(last.has("score")).isFalse();
        assertThat(index.delete(SCORES + "2026-01-04/H20/onlineServices?by=Lan").statusCode())
                .isEqualTo(404);
        assertThat(index.delete(SCORES + "2026-01-04/H20/transparency").statusCode())
                .isEqualTo(400);
        assertThat(index.delete(SCORES + "2026-01-04/H20/CKMB?by=Lan").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'province':'H20','transparency':18.01}                              | /items/1/transparency | INVALID_VALUE | at most 18
            {'province':'H20','onlinePayment':'10.01'}                           | /items/1/onlinePayment | INVALID_VALUE | at most 10
            {'province':'H20','transparency':-0.01}                              | /items/1/transparency | INVALID_VALUE | not below 0
            {'province':'H20','transparency':'11.461'}                           | /items/1/transparency | INVALID_VALUE | two decimals
            {'province':'H20','transparency':0.001}                              | /items/1/transparency | INVALID_VALUE | two decimals
            {'province':'H20','transparency':1e999999999}                        | /items/1/transparency | INVALID_VALUE | at most 18
            {'province':'H20','transparency':1e-999999999}                       | /items/1/transparency | INVALID_VALUE | two decimals
            {'province':'H20','transparency':'11,46'}                            | /items/1/transparency | INVALID_VALUE | with a point
            {'province':'H20','transparency':true}                               | /items/1/transparency | INVALID_VALUE | with a point
            {'province':'H09','transparency':11}                                 | /items/1/province     | INVALID_VALUE | no province H09 on 2026-02-01; it was merged into H29
            {'province':'H99','transparency':11}                                 | /items/1/province     | INVALID_VALUE | no province H99
            {'province':'H20.01','transparency':11}                              | /items/1/province     | INVALID_VALUE | no province H20.01
            {'transparency':11}                                                  | /items/1/province     | MISSING_FIELD | code of a province
            {'province':'H20','transparency':1},{'province':'H20','satisfaction':1} | /items/2/province  | CONTRADICTION | more than once
            {'province':'H20','transparancy':11}                                 | /items/1              | UNKNOWN_FIELD | there are
            {'province':'H20','TRANSPARENCY':11}                                 | /items/1              | UNKNOWN_FIELD | there are
            'H20'                                                                | /items/1              | INVALID_VALUE | object
            """)
    void scoresThatCannotBeAreRefusedWithTheReasonAndNothingIsStored(
            String item, String pointer, String code, String message) {
        HttpResponse<String> answer =
                index.put(SCORES + "2026-02-01", JSON_TYPE, content("{'province':'H21','transparency':1}," + item));

        assertFault(answer, 422, pointer, code, message);
        assertThat(index.json(SCORES + "2026-02-01").get("version").asLong()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'by':'Lan','items':[{'province':'H20','transparency':1}],'note':'x'} | 422 | UNKNOWN_FIELD
            {'items':[{'province':'H20','transparency':1}]}                       | 422 | MISSING_FIELD
            {'by':'  ','items':[{'province':'H20','transparency':1}]}             | 422 | INVALID_VALUE
            {'by':7,'items':[{'province':'H20','transparency':1}]}                | 422 | INVALID_VALUE
            {'by':'Lan'}                                                          | 422 | MISSING_FIELD
            {'by':'Lan','items':[{'province':'H20'}]}                             | 422 | MISSING_FIELD
            {'by':'Lan','items':{}}                                               | 422 | MISSING_FIELD
            {'by':'Lan','by':'Hoa','items':[]}                                    | 400 | MALFORMED
            {'by':'Lan','items':[]} {}                                            | 400 | MALFORMED
            [1]                                                                   | 400 | MALFORMED
            {'by':                                                                | 400 | MALFORMED
            """)
    void aContentThatIsNoneIsRefused(String content, int status, String code) {
        HttpResponse<String> answer = index.put(SCORES + "2026-02-02", JSON_TYPE, content.replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(index.json(SCORES + "2026-02-02").get("version").asLong()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            code,CKMB;H20,18.01                    | 2 | CKMB  | INVALID_VALUE | at most 18
            code,CKMB;H20,11.461                   | 2 | CKMB  | INVALID_VALUE | two decimals
            code,CKMB;H20,x                        | 2 | CKMB  | INVALID_VALUE | with a point
            code,CKMB;H09,11                       | 2 | code  | INVALID_VALUE | no province H09
            code,CKMB;H20,11;H21,1;H20,12          | 4 | code  | CONTRADICTION | more than once
            code,CKMB,date;H20,11,2026-02-02       | 2 | date  | CONTRADICTION | scores of 2026-02-03
            code,total,CKMB;H20,11,11              | 2 | total | CONTRADICTION | all six
            code,total,CKMB,TDGQ,CLGQ,MDSH,MDHL,TTTT;H20,68.81,11.46,17.69,8.84,9.72,14.67,6.42 | 2 | total | CONTRADICTION | sum to 68.80
            code,CKMB;H20                          | 2 |       | MALFORMED     | 2 cells
            code,CKMB,CKMC;H20,1,1                 | 1 |       | UNKNOWN_FIELD | there are
            code,CKMB,transparency;H20,1,1         | 1 |       | MALFORMED     | twice
            code,province,CKMB;H20,H20,1           | 1 |       | MALFORMED     | province or code
            name,CKMB;x,1                          | 1 |       | MALFORMED     | province or code
            code,name;H20,x                        | 1 |       | MALFORMED     | at least one group
            code,CKMB;H20,                         | 2 |       | MISSING_FIELD | no row tells a score
            """)
    void aTableThatCannotBeIsRefusedByRowAndColumnAndNothingIsStored(
            String table, int row, @Nullable String column, String code, String message) {
        HttpResponse<String> answer =
                index.put(SCORES + "2026-02-03?by=Lan", CSV_TYPE, table.replace(';', '\n') + "\n");

        int status = code.equals("MALFORMED") ? 400 : 422;
        assertFault(answer, status, column, code, message);
        assertThat(JSON.readTree(answer.body()).at("/errors/0/row").asInt()).isEqualTo(row);
        assertThat(index.json(SCORES + "2026-02-03").get("version").asLong()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2027-01-01", "yesterday", "2026-02-30"})
    void aDayInTheFutureOrNoneIsRefused(String day) {
        HttpResponse<String> answer =
                index.put(SCORES + day, JSON_TYPE, content("{'province':'H20','transparency':1}"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("parameter").asString()).isEqualTo("asOf");
    }

    @Test
    void scoresOfTodayAreTaken() {
        assertThat(putJson("2026-11-23", "{'province':'H20','transparency':1}")
                        .get("version")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void aProvinceIsOneOfItsDay() {
        assertThat(putJson("2025-06-30", "{'province':'H09','transparency':1}")
                        .get("changed")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        String large = "code,CKMB\n" + "H20,1\n".repeat(200_000);

        assertThat(index.put(SCORES + "2026-02-04?by=Lan", CSV_TYPE, large).statusCode())
                .isEqualTo(413);
    }

    @Test
    void whoeverTellsScoresSaysWhoAnswersForThem() {
        HttpResponse<String> answer = index.put(SCORES + "2026-02-05", CSV_TYPE, "code,CKMB\nH20,1\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("parameter").asString()).isEqualTo("by");
        assertThat(index.put(SCORES + "2026-02-05?by=Lan&note=x", CSV_TYPE, "code,CKMB\nH20,1\n")
                        .statusCode())
                .isEqualTo(400);
        assertThat(index.put(SCORES + "2026-02-05?by=Lan", "text/plain", "code,CKMB\nH20,1\n")
                        .statusCode())
                .isEqualTo(415);
    }

    private JsonNode putJson(String day, String items) {
        HttpResponse<String> answer = index.put(SCORES + day, JSON_TYPE, content(items));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String content(String items) {
        return ("{'by':'Office of the province','items':[" + items + "]}").replace('\'', '"');
    }

    private static void assertFault(
            HttpResponse<String> answer, int status, @Nullable String pointer, String code, String message) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode error = JSON.readTree(answer.body()).at("/errors/0");
        assertThat(error.get("code").asString()).as(answer.body()).isEqualTo(code);
        assertThat(error.path("pointer").asString(null)).isEqualTo(pointer);
        assertThat(error.get("message").asString()).contains(message);
    }
}
