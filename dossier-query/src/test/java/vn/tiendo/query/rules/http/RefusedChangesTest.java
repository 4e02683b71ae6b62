package vn.tiendo.query.rules.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;

/** What is wrong is refused whole, with its place and reason, and nothing is changed. */
class RefusedChangesTest {
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2024, 5, 20));
    private static final String SIGNED = "{'by':'me',";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @AfterEach
    void nothingIsChanged() {
        assertThat(MODEL.jdbc()
                        .sql("select version from rule_version")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(MODEL.jdbc()
                        .sql("select count(*) from rule_change where version > 1")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void assertRefused(Answer answer, String code, String pointer, String reason) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(code.equals("MALFORMED") ? 400 : 422);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.at("/errors/0/code")).as(answer.text()).isEqualTo(code);
        assertThat(answer.at("/errors/0/pointer")).as(answer.text()).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/message")).as(answer.text()).contains(reason);
    }

    private static Answer json(String path, String content) {
        return SERVER.put(path, "application/json", content.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CONTRADICTION | /days/1/day    | both off and worked  | [{'day':'2024-05-04','kind':'HOLIDAY','name':'a','status':'CONFIRMED'},{'day':'2024-05-04','kind':'MAKEUP_WORK','name':'b','status':'CONFIRMED'}]
            CONTRADICTION | /days/1/day    | stands twice         | [{'day':'2024-05-03','kind':'HOLIDAY','name':'a','status':'CONFIRMED'},{'day':'2024-05-03','kind':'IN_LIEU','name':'b','status':'CONFIRMED'}]
            CONTRADICTION | /days/0/day    | is not in 2024       | [{'day':'2025-05-05','kind':'HOLIDAY','name':'a','status':'CONFIRMED'}]
            CONTRADICTION | /days/0/kind   | is worked anyway     | [{'day':'2024-05-03','kind':'MAKEUP_WORK','name':'a','status':'CONFIRMED'}]
            CONTRADICTION | /days/0/kind   | is off anyway        | [{'day':'2024-05-04','kind':'SWAP_OFF','name':'a','status':'CONFIRMED'}]
            INVALID_VALUE | /days/0/kind   | HOLIDAY              | [{'day':'2024-05-03','kind':'PARTY','name':'a','status':'CONFIRMED'}]
            INVALID_VALUE | /days/0/day    | Invalid date         | [{'day':'2024-02-30','kind':'HOLIDAY','name':'a','status':'CONFIRMED'}]
            INVALID_VALUE | /days/0/day    | written 2023-10-30   | [{'day':'4 May','kind':'HOLIDAY','name':'a','status':'CONFIRMED'}]
            MISSING_FIELD | /days/0/status | missing              | [{'day':'2024-05-03','kind':'HOLIDAY','name':'a'}]
            UNKNOWN_FIELD | /days/0/colour | no such field        | [{'day':'2024-05-03','kind':'HOLIDAY','name':'a','status':'CONFIRMED','colour':'red'}]
            INVALID_VALUE | /days/0        | object               | ['2024-05-03']
            INVALID_VALUE | /days          | list                 | {}
            """)
    void aYearWithAFault(String code, String pointer, String reason, String days) {
        assertRefused(json("/api/v1/calendar/2024", SIGNED + "'days':" + days + "}"), code, pointer, reason);
        assertRefused(
                json("/api/v1/calendar/2024?dryRun=true", SIGNED + "'days':" + days + "}"), code, pointer, reason);
    }

    @Test
    void aYearThatNobodySignedOrThatIsNoJson() {
        assertRefused(json("/api/v1/calendar/2024", "{'days':[]}"), "MISSING_FIELD", "/by", "missing");
        assertRefused(json("/api/v1/calendar/2024", "{'by':' ','days':[]}"), "INVALID_VALUE", "/by", "1 to 128");
        assertRefused(json("/api/v1/calendar/2024", SIGNED + "'day':[]}"), "MISSING_FIELD", "/days", "missing");
        assertRefused(json("/api/v1/calendar/2024", SIGNED), "MALFORMED", "", "JSON");
        assertRefused(json("/api/v1/calendar/2024", SIGNED + "'by':'you','days':[]}"), "MALFORMED", "", "twice");
        assertRefused(json("/api/v1/calendar/2024", SIGNED + "'days':[]} more"), "MALFORMED", "", "JSON");
        assertRefused(json("/api/v1/calendar/2024", ""), "MALFORMED", "", "JSON");
        assertThat(json("/api/v1/calendar/1999", SIGNED + "'days':[]}").at("/parameter"))
                .isEqualTo("year");
        assertThat(SERVER.put("/api/v1/calendar/2024", "text/plain", "x").status())
                .isEqualTo(415);
        assertThat(json("/api/v1/calendar/2024?dryrun=true", SIGNED + "'days':[]}")
                        .at("/parameter"))
                .isEqualTo("dryrun");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CONTRADICTION | /hours/0/week/MONDAY/1/from | apart           | [{'from':'2024-01-01','week':{'MONDAY':[{'from':'07:00','to':'11:30'},{'from':'11:00','to':'17:00'}]}}]
            CONTRADICTION | /hours/0/week/MONDAY/0/to   | after it begins | [{'from':'2024-01-01','week':{'MONDAY':[{'from':'07:00','to':'07:00'}]}}]
            CONTRADICTION | /hours/0/week/MONDAY        | left out        | [{'from':'2024-01-01','week':{'MONDAY':[]}}]
            CONTRADICTION | /hours/0/week               | one day         | [{'from':'2024-01-01','week':{}}]
            UNKNOWN_FIELD | /hours/0/week/FUNDAY        | day of the week | [{'from':'2024-01-01','week':{'FUNDAY':[{'from':'07:00','to':'11:00'}]}}]
            INVALID_VALUE | /hours/0/week/MONDAY/0/from | 07:30           | [{'from':'2024-01-01','week':{'MONDAY':[{'from':'7','to':'11:00'}]}}]
            MISSING_FIELD | /hours/0/week               | missing         | [{'from':'2024-01-01'}]
            CONTRADICTION | /hours/1/from               | already         | [{'from':'2024-01-01','week':{'MONDAY':[{'from':'07:00','to':'11:00'}]}},{'from':'2024-01-01','week':{'MONDAY':[{'from':'07:00','to':'12:00'}]}}]
            """)
    void hoursWithAFault(String code, String pointer, String reason, String hours) {
        assertRefused(json("/api/v1/calendar/hours/H09", SIGNED + "'hours':" + hours + "}"), code, pointer, reason);
    }

    @Test
    void hoursOfWhatIsNoProvince() {
        assertThat(json("/api/v1/calendar/hours/H09.12", SIGNED + "'hours':[]}").at("/parameter"))
                .isEqualTo("province");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MISSING_FIELD | /unit   | missing         | {'by':'me','system':'portal','from':'2024-05-01T08:00:00+07:00'}
            MISSING_FIELD | /by     | missing         | {'unit':'H09','system':'portal','from':'2024-05-01T08:00:00+07:00'}
            INVALID_VALUE | /from   | could not be    | {'by':'me','unit':'H09','system':'portal','from':'2024-05-01'}
            INVALID_VALUE | /unit   | agency code     | {'by':'me','unit':'H09-12','system':'portal','from':'2024-05-01T08:00:00+07:00'}
            CONTRADICTION | /until  | after it begins | {'by':'me','unit':'H09','system':'portal','from':'2024-05-01T08:00:00+07:00','until':'2024-05-01T01:00:00Z'}
            UNKNOWN_FIELD | /end    | no such field   | {'by':'me','unit':'H09','system':'portal','from':'2024-05-01T08:00:00+07:00','end':'2024-05-01T01:00:00Z'}
            """)
    void anOutageWithAFault(String code, String pointer, String reason, String content) {
        assertRefused(json("/api/v1/outages/one", content), code, pointer, reason);
    }

    @Test
    void anOutageThatThereIsNotCannotBeTakenAway() {
        assertThat(SERVER.send("DELETE", "/api/v1/outages/none?by=me").status()).isEqualTo(404);
    }

    private static Answer csv(String rows) {
        return SERVER.put("/api/v1/procedures?by=me", "text/csv", rows);
    }

    private static void assertRowRefused(Answer answer, int row, String column, String reason) {
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(answer.jsonAt("/errors/0/row")).as(answer.text()).isEqualTo(Integer.toString(row));
        assertThat(answer.at("/errors/0/pointer")).as(answer.text()).isEqualTo(column);
        assertThat(answer.at("/errors/0/message")).as(answer.text()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "code;name",
                "code,name,field,amount,unit,validFrom\n",
                "1.0,a,b,1,WORKING_DAYS,2024-01-01,\n"
            })
    void aCatalogueWithAWrongHeader(String rows) {
        assertRowRefused(csv(rows), 1, "", "code,name,field,amount,unit,validFrom,validUntil");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            amount     | 1 to 1,000        | 1.0,a,b,0,WORKING_DAYS,2024-01-01,
            amount     | 1 to 1,000        | 1.0,a,b,1001,WORKING_DAYS,2024-01-01,
            amount     | 1 to 1,000        | 1.0,a,b,ten,WORKING_DAYS,2024-01-01,
            unit       | WORKING_HOURS     | 1.0,a,b,10,WEEKS,2024-01-01,
            validFrom  | 2023-10-30        | 1.0,a,b,10,WORKING_DAYS,01/02/2024,
            validUntil | before the first  | 1.0,a,b,10,WORKING_DAYS,2024-01-02,2024-01-01
            validUntil | 2023-10-30        | 1.0,a,b,10,WORKING_DAYS,2024-01-02,never
            code       | 1 to 64           | ,a,b,10,WORKING_DAYS,2024-01-01,
            amount     | row 2 says it     | 1.9,other,c,12,WORKING_DAYS,2024-01-01,2024-12-31
                       | 7 columns         | 1.0,a,b,10,WORKING_DAYS,2024-01-01
                       | no CSV            | 1.0,"a"x,b,10,WORKING_DAYS,2024-01-01,
            """)
    void aCatalogueWithABadRow(String column, String reason, String row) {
        Answer answer = csv("code,name,field,amount,unit,validFrom,validUntil\n"
                + "1.9,good,b,10,WORKING_DAYS,2024-01-01,2024-12-31\n" + row + "\n");

        assertRowRefused(answer, 3, column == null ? "" : column, reason);
    }

    @Test
    void aCatalogueThatNobodySigned() {
        Answer answer = SERVER.put("/api/v1/procedures", "text/csv", "code");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/parameter")).isEqualTo("by");
    }
}
