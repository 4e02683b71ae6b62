package vn.tiendo.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;

class ProblemTest {
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2023, 10, 30));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static void isProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.at("/status")).isEqualTo(Integer.toString(status));
        assertThat(answer.at("/detail")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/unit", "/favicon.ico", "/error", "/api/v1/dossiers/"})
    void whereThereIsNothingItIsSaidSo(String path) {
        isProblem(SERVER.get(path), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/unit", "/api/v1/dossiers/"})
    void whatProgramsAskIsAnsweredAsAProblemWhateverFormIsAskedFor(String path) {
        isProblem(SERVER.get(path, "Accept", "text/html"), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void addressesAreOnlyRead(String method) {
        Answer answer = SERVER.send(method, "/api/v1/dossiers");
        isProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("allow")).contains("GET");
    }

    /** It is not read before it is known to be wanted. */
    @Test
    void aBrokenFormIsNoFault() {
        isProblem(
                SERVER.put("/api/v1/calendar/2027", "application/x-www-form-urlencoded", "days=%zz"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/dossiers", "/api/v1/units/H09/progress", "/api/v1/units/H09/children"})
    void aFormThatThereIsNotIsRefused(String path) {
        isProblem(SERVER.get(path, "Accept", "application/xml"), 406, "NOT_ACCEPTABLE");
        isProblem(SERVER.get(path, "Accept", "nonsense"), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/units/H09/progress?periode=2023, UNKNOWN_PARAMETER, periode",
        "/api/v1/units/H09/progress?asof=2023-10-30, UNKNOWN_PARAMETER, asof",
        "/api/v1/units/H09/progress?period=2023-13, INVALID_VALUE, period",
        "/api/v1/units/H09/progress?period=, INVALID_VALUE, period",
        "/api/v1/units/H09/progress?asOf=2023-02-29, INVALID_VALUE, asOf",
        "/api/v1/units/H09/progress?asOf=2023-10-30&asOf=2023-10-31, INVALID_VALUE, asOf",
        "/api/v1/units/H09/progress?book=MY_OWN, INVALID_VALUE, book",
        "/api/v1/units/H09-12/progress, INVALID_VALUE, code",
        "/api/v1/units/000.00/progress, INVALID_VALUE, code",
        "/api/v1/units/H09?period=2023, UNKNOWN_PARAMETER, period",
        "/api/v1/units/H09/children?limit=5, UNKNOWN_PARAMETER, limit",
        "/api/v1/dossiers?unit=, INVALID_VALUE, unit",
        "/api/v1/dossiers?unit=%00, INVALID_VALUE, unit",
        "/api/v1/dossiers?standing=LATE, INVALID_VALUE, standing",
        "/api/v1/dossiers?cause=agency, INVALID_VALUE, cause",
        "/api/v1/dossiers?anomaly=X, INVALID_VALUE, anomaly",
        "/api/v1/dossiers?procedure=%00, INVALID_VALUE, procedure",
        "/api/v1/dossiers?dueFrom=yesterday, INVALID_VALUE, dueFrom",
        "/api/v1/dossiers?sort=DUE, INVALID_VALUE, sort",
        "/api/v1/dossiers?limit=1001, INVALID_VALUE, limit",
        "/api/v1/dossiers?limit=0, INVALID_VALUE, limit",
        "/api/v1/dossiers?cursor=x, INVALID_VALUE, cursor",
        "/api/v1/dossiers?format=pdf, INVALID_VALUE, format",
        "/api/v1/dossiers?format=csv&limit=5, INVALID_VALUE, limit",
        "/api/v1/dossiers/H09.12-231002, INVALID_VALUE, code",
        "/api/v1/dossiers/H09.12-231002-0001?unit=H09, UNKNOWN_PARAMETER, unit",
    })
    void aWrongParameterIsNamed(String path, String code, String parameter) {
        Answer answer = SERVER.get(path);
        isProblem(answer, 400, code);
        assertThat(answer.at("/parameter")).isEqualTo(parameter);
    }

    @Test
    void aProblemIsAProblemForThoseWhoWantCsvToo() {
        isProblem(SERVER.get("/api/v1/dossiers?unit=H-9", "Accept", "text/csv"), 400, "INVALID_VALUE");
    }

    @Test
    void aDossierOfWhichNothingWasToldIsNotFound() {
        isProblem(SERVER.get("/api/v1/dossiers/H09.12-231002-0001"), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/units/H09%2F12/progress",
                "/api/v1/dossiers?unit=%zz",
                "/[",
            })
    void anAddressThatCannotBeReadIsRefused(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"code\":\"BAD_REQUEST\"");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", SERVER.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPageListsTheAddresses() {
        Answer answer = SERVER.get("/api.html");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("text/html");
        assertThat(answer.text()).contains("api/v1/units/H09/progress", "api/v1/dossiers");
    }
}
