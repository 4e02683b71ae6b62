package vn.tiendo.query.rebuild.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;

class RebuildControllerTest {
    private static final String PATH = "/api/v1/rebuilds";
    private static final ReadingServer SERVER = new ReadingServer(new ReadModel(), LocalDate.of(2023, 10, 30));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void whatIsAskedForIsTakenAndDoneAndListed() {
        Answer asked = SERVER.send("POST", PATH + "?by=Lan&reason=after%20an%20accident");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.at("/by")).isEqualTo("Lan");
        assertThat(asked.at("/reason")).isEqualTo("after an accident");
        await().untilAsserted(() ->
                assertThat(SERVER.get(asked.header("location")).at("/state")).isEqualTo("DONE"));
        Answer done = SERVER.get(asked.header("location"));
        assertThat(done.at("/finishedAt")).isNotEmpty();
        assertThat(done.jsonAt("/dossiers")).isEqualTo("0");
        assertThat(done.jsonAt("/secondsLeft")).isEmpty();
        assertThat(SERVER.get(PATH).jsonAt("/items")).contains(done.text());
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(SERVER.send("POST", PATH + "?why=so").text()).contains("UNKNOWN_PARAMETER");
        assertThat(SERVER.send("POST", PATH + "?by=").status()).isEqualTo(400);
        assertThat(SERVER.send("POST", PATH + "?reason=" + "x".repeat(300)).status())
                .isEqualTo(400);
        assertThat(SERVER.get(PATH + "/99999").status()).isEqualTo(404);
        assertThat(SERVER.get(PATH + "/first").status()).isEqualTo(400);
    }
}
