package vn.tiendo.query.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;

/** What is no report, and reports of which little is known. */
class RefusedReportsTest {
    private static final ReadingServer SERVER = new ReadingServer(new ReadModel(), LocalDate.of(2025, 7, 9));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Answer get(String address) {
        return SERVER.get("/api/v1/provinces/" + address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H29/weekly-report?weekEnding=2025-07-09    | 422 | UNANSWERABLE      | has not ended",
                "H29/weekly-report?weekEnding=9999-12-30    | 422 | UNANSWERABLE      | has not ended",
                "H09/weekly-report?weekEnding=2025-07-01    | 422 | UNANSWERABLE      | was no province on 2025-07-01",
                "H99/weekly-report?weekEnding=2025-07-01    | 404 | NOT_FOUND         | H99 is no province",
                "H09.12/weekly-report?weekEnding=2023-10-30 | 404 | NOT_FOUND         | H09.12 is no province",
                "-/weekly-report?weekEnding=2023-10-30      | 400 | INVALID_VALUE     | \"code\"",
                "H29/weekly-report?weekEnding=30/10/2023    | 400 | INVALID_VALUE     | \"weekEnding\"",
                "H29/weekly-report?weekEnding=2023-02-30    | 400 | INVALID_VALUE     | \"weekEnding\"",
                "H29/weekly-report?lang=fr                  | 400 | INVALID_VALUE     | vi and en",
                "H29/weekly-report?format=pdf               | 400 | INVALID_VALUE     | json, html and xlsx",
                "H29/weekly-report?week=2023-10-30          | 400 | UNKNOWN_PARAMETER | \"week\"",
            })
    void isRefusedWithTheReason(String address, int status, String code, String reason) {
        Answer answer = get(address);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.at("/detail")).contains(reason);
    }

    @Test
    void aFormThatThereIsNotIsRefused() {
        Answer answer = SERVER.get("/api/v1/provinces/H29/weekly-report", "Accept", "application/pdf");
        assertThat(answer.status()).isEqualTo(406);
    }

    @Test
    void unlessAskedOtherwiseItIsTheWeekUpToYesterdayInVietnamese() {
        Answer report = get("H29/weekly-report");
        assertThat(report.jsonAt("/week")).isEqualTo("{\"from\":\"2025-07-02\",\"to\":\"2025-07-08\"}");
        assertThat(report.at("/lang")).isEqualTo("vi");
    }

    @Test
    void whatIsNotKnownIsNotMadeUp() {
        Answer report = get("H29/weekly-report?lang=en");
        assertThat(report.at("/index/state")).isEqualTo("NO_DATA");
        assertThat(report.at("/text"))
                .isEqualTo("There is no published index of 8 July 2025 for Hồ Chí Minh. Nothing was received this "
                        + "year, so processing progress has no score. In the province's own book the week began with no late "
                        + "dossier; none was cleared and none became late, so that none is late at its end. The national "
                        + "portal counts 0 as late. Next week nothing falls due.");
        Answer page = get("H29/weekly-report?lang=en&format=html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("no data").doesNotContain("null");
        assertThat(get("H29/weekly-report?lang=en&format=xlsx").status()).isEqualTo(200);
    }
}
