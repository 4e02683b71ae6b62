package vn.tiendo.query.backlog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;

class BacklogExportTest {
    private static final String CSV = "/api/v1/dossiers?format=csv";
    private static final int DOSSIERS = 200_000;
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER =
            new ReadingServer(MODEL, LocalDate.of(2023, 10, 30), "--server.tomcat.connection-timeout=3s");

    @BeforeAll
    static void givenManyDossiers() {
        MODEL.jdbc().sql("""
                        insert into standing_timeline
                        select 'H09.12-231002-' || lpad(number::text, 7, '0'), 1, date '2023-10-02', '1.001193', 'H09.12',
                               false, date '2023-10-16', '{19632,19647}', '{2,6}', '{H09.12}', '{19646,19646}'
                        from generate_series(1, :dossiers) as number
                        """).param("dossiers", DOSSIERS).update();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** What a test left half read is noticed when the server writes on. */
    @AfterEach
    void thereIsRoomAgain() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> SERVER.get(CSV + "&unit=H99").status() == 200);
    }

    @Test
    void aListOfAnyLengthIsWrittenWhole() throws IOException {
        long lines = 0;
        try (InputStream csv = SERVER.stream(CSV)) {
            for (int character = csv.read(); character >= 0; character = csv.read()) {
                lines += character == '\n' ? 1 : 0;
            }
        }
        assertThat(lines).isEqualTo(DOSSIERS + 1);
    }

    @Test
    void aListOfAnyLengthIsWrittenWholeAsExcel() throws IOException {
        long rows;
        try (InputStream excel = SERVER.stream("/api/v1/dossiers?format=xlsx");
                ReadableWorkbook book = new ReadableWorkbook(excel);
                Stream<Row> all = book.getFirstSheet().openStream()) {
            rows = all.count();
        }
        assertThat(rows).isEqualTo(DOSSIERS + 1);
    }

    @Test
    void noMoreListsAreWrittenAtOnceThanAllowed() throws IOException {
        List<InputStream> read = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            read.add(SERVER.stream(CSV));
        }
        Answer refused = SERVER.get(CSV);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.at("/code")).isEqualTo("BUSY");
        assertThat(refused.header("retry-after")).isEqualTo("5");
        for (InputStream stream : read) {
            stream.close();
        }
    }

    @Test
    void readersThatStopReadingAreLeftAndGiveTheirPlacesBack() throws IOException {
        List<InputStream> unread = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            unread.add(SERVER.stream(CSV));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            try (InputStream csv = SERVER.stream(CSV)) {
                return csv.read() == 'c'; // the header, not a problem
            }
        });
        for (InputStream stream : unread) {
            stream.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void aListThatBreaksOffIsNoShorterList(String format) {
        assertThatThrownBy(() -> {
                    try (InputStream list = SERVER.stream("/api/v1/dossiers?format=" + format)) {
                        list.read();
                        endAllReading();
                        list.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    private static void endAllReading() {
        int ended = MODEL.jdbc().sql("""
                        select count(pg_terminate_backend(pid))
                        from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                              and xact_start is not null and query like '%from candidate%'
                        """).query(Integer.class).single();
        assertThat(ended).isEqualTo(1);
    }
}
