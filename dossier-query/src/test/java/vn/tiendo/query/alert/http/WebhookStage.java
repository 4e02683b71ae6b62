package vn.tiendo.query.alert.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.tiendo.contract.alert.Alert;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.query.alert.postgres.AlertWorld;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldLife;

/** A receiver that is subscribed to all alerts of H09, and dossiers that give some. */
abstract class WebhookStage {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";
    static final LocalDate FIRST = LocalDate.of(2023, 10, 2);

    final AlertWorld world = new AlertWorld(
            FIRST, "--tiendo.alerts.webhooks.private-addresses=true", "--tiendo.alerts.webhooks.patience=500ms");
    final Receiver receiver = receiver();

    private static Receiver receiver() {
        try {
            return new Receiver();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void subscribe() {
        assertThat(subscribe("shop", "H09", receiver.url()).status()).isEqualTo(200);
    }

    Answer subscribe(String id, String unit, String url) {
        return world.server()
                .put("/api/v1/alert-subscriptions/" + id, "application/json", """
                        {"by":"An","reason":"to be told","unit":"%s","url":"%s","secret":"%s"}
                        """.formatted(unit, url, SECRET));
    }

    @AfterEach
    void close() {
        receiver.close();
        world.close();
    }

    /** Dossiers of H09.12 of which each is due today. */
    void dueToday(int first, int last) {
        LocalDate today = LocalDate.now(world.clock());
        for (int serial = first; serial <= last; serial++) {
            world.tell(ToldLife.of(serial).received(FIRST.toString(), "H09.12", today.toString()));
        }
        world.round();
    }

    static String id(int serial) {
        return id(serial, FIRST);
    }

    static String id(int serial, LocalDate due) {
        return Alert.id(AlertKind.DUE_TODAY, ToldLife.of(serial).dossier().value(), due)
                .toString();
    }

    /** Posts what can be posted now, and waits until it was. */
    void post() {
        world.bean(Posting.class).look();
        await().atMost(PATIENCE).until(() -> world.bean(Posting.class).idle());
    }

    void later(Duration time) {
        world.clock().moveOn(time);
        post();
    }
}
