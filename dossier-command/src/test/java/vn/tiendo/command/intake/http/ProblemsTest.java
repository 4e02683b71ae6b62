package vn.tiendo.command.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.command.intake.kafka.TestLane;

class ProblemsTest {
    private static Door door;

    @BeforeAll
    static void open() {
        door = Door.before(TestLane.toNobody(Duration.ofSeconds(1)));
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void an_unknown_address_is_a_problem() {
        door.send(door.request("/api/v1/nothing").build()).mustBe(404);
        door.send(door.request("/error").build()).mustBe(404);
        door.send(door.request("/api/v1/nothing").header("Accept", "text/html").build())
                .mustBe(404);
    }

    @Test
    void a_wrong_method_is_a_problem() {
        door.send(door.request("/api/v1/dossier-events")
                        .PUT(HttpRequest.BodyPublishers.ofString("{}"))
                        .build())
                .mustBe(405);
    }

    @Test
    void a_request_that_the_server_cannot_read_is_a_problem() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.getOutputStream()
                    .write("GET /api/v1/[ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
    }
}
