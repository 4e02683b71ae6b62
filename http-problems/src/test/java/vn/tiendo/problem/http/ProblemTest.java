package vn.tiendo.problem.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
    private static FailingServer server;

    @BeforeAll
    static void start() {
        server = new FailingServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** To the byte, so that nothing changes unseen for those who are told. */
    private static void assertProblem(HttpResponse<String> answer, int status, String body) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).isEqualTo(body.replace('\'', '"'));
    }

    private static String body(int status, String title, String detail, String members) {
        return "{'detail':'%s','status':%d,'title':'%s',%s}".formatted(detail, status, title, members);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "application/xml", "nonsense"})
    void whereThereIsNothingItIsSaidSoInWhateverFormIsAskedFor(String accepted) throws Exception {
        for (String path : new String[] {"/nothing", "/favicon.ico", "/error"}) {
            assertProblem(
                    server.get(path, "Accept", accepted),
                    404,
                    body(404, "Not Found", "Look elsewhere.", "'code':'NOT_FOUND'"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void anotherMethodIsToldTheRightOnes(String method) throws Exception {
        HttpResponse<String> answer = server.send(method, "/question");

        assertProblem(answer, 405, body(405, "Method Not Allowed", "Use GET.", "'code':'METHOD_NOT_ALLOWED'"));
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "nonsense"})
    void aFormThatThereIsNotIsRefused(String accepted) throws Exception {
        assertProblem(
                server.get("/question", "Accept", accepted),
                406,
                body(406, "Not Acceptable", "Accept JSON.", "'code':'NOT_ACCEPTABLE'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/[", "/a\\b", "/%zz", "/question%2Fa", "/question?unit=%zz", "/question?unit=|"})
    void anAddressThatCannotBeReadIsRefused(String target) throws IOException {
        assertThat(server.getRaw(target))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json")
                .contains("\"detail\":\"Mend the address.\"")
                .contains("\"status\":400,\"title\":\"Bad Request\",\"code\":\"BAD_REQUEST\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            UNKNOWN_PARAMETER | 400 | Bad Request | there is no parameter \\"asof\\" here; there are: asOf | 'code':'UNKNOWN_PARAMETER','parameter':'asof'
            INVALID_VALUE     | 400 | Bad Request | a day is written 2023-10-30                            | 'code':'INVALID_VALUE','parameter':'asOf'
            NOT_FOUND         | 404 | Not Found   | There is none.                                         | 'code':'NOT_FOUND'
            UNANSWERABLE      | 422 | Unprocessable Content | Ask for a week that has ended.             | 'code':'UNANSWERABLE','parameter':'weekEnding'
            CONFLICT          | 409 | Conflict    | Wait.                                                  | 'code':'CONFLICT'
            FORMULA_CHANGED   | 422 | Unprocessable Content | Ask for a later day.                       | 'code':'FORMULA_CHANGED','parameter':'against'
            STALE             | 412 | Precondition Failed | Read it again.                                 | 'code':'STALE'
            """)
    void aRefusalIsSaidWithItsReasonAndParameter(String reason, int status, String title, String detail, String members)
            throws Exception {
        HttpResponse<String> answer = server.get("/refused/" + reason);

        assertProblem(answer, status, body(status, title, detail, members));
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MALFORMED, 400, BAD_REQUEST", "CONTRADICTION, 422, UNPROCESSABLE_CONTENT"})
    void aRefusedContentIsSaidWithAllItsFaults(String code, int status, String name) throws Exception {
        HttpResponse<String> answer = server.get("/content/" + code);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body().replace('"', '\''))
                .contains("'code':'" + name + "'", "'pointer':'/days/0'", "'row':3", "'message':'and this'");
    }

    @Test
    void ofAFaultNothingIsSaidThatIsNotKnown() throws Exception {
        assertThat(server.get("/content/MALFORMED").body()).doesNotContain("null");
    }

    /** What writes JSON would call every answer a problem where only problems are accepted. */
    @Test
    void anAnswerIsNoProblem() throws Exception {
        HttpResponse<String> answer = server.get("/answer", "Accept", "application/problem+json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void whoComesWhenItIsBusyIsToldToComeAgain() throws Exception {
        HttpResponse<String> answer = server.get("/refused/BUSY");

        assertProblem(answer, 503, body(503, "Service Unavailable", "Ask again.", "'code':'BUSY'"));
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"statement", "begin", "commit"})
    void withoutTheStoreOneIsToldToComeAgain(String where) throws Exception {
        HttpResponse<String> answer = server.get("/failed/" + where);

        assertProblem(answer, 503, body(503, "Service Unavailable", "Wait.", "'code':'SERVICE_UNAVAILABLE'"));
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void aFaultIsAdmittedAndKeepsItsSecrets() throws Exception {
        assertProblem(
                server.get("/failed/otherwise"),
                500,
                body(500, "Internal Server Error", "Tell us.", "'code':'INTERNAL_SERVER_ERROR'"));
    }

    @Test
    void theApplicationMayLetTheFrameworkSpeak() throws Exception {
        assertProblem(server.get("/failed/framework"), 410, body(410, "Gone", "it was eaten", "'code':'GONE'"));
    }

    @Test
    void halfAnAnswerEndsAsABrokenConnection() {
        assertThatThrownBy(() -> server.get("/half")).isInstanceOf(IOException.class);
    }

    @Test
    void whatTheServerDropsIsAProblemUnlessAnAnswerIsKept() throws Exception {
        HttpResponse<String> dropped = server.get("/dropped");
        assertThat(dropped.statusCode()).isEqualTo(409);
        assertThat(dropped.body()).contains("\"detail\":\"Agree.\"", "\"code\":\"CONFLICT\"");

        HttpResponse<String> kept = server.get("/dropped-and-kept");
        assertThat(kept.statusCode()).isEqualTo(202);
        assertThat(kept.body()).isEqualTo("all the same");
    }
}
