package vn.tiendo.query.alert.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tiendo.query.alert.Secret;
import vn.tiendo.query.alert.http.Receiver.Behaviour;
import vn.tiendo.query.fixture.ReadingServer.Answer;

/** Who subscribes says where to and with which secret, and is told everything else. */
@Timeout(180)
class SubscriptionsTest extends WebhookStage {
    /** By the example that the specification of Standard Webhooks gives. */
    @Test
    void signaturesAreThoseOfTheSpecification() {
        assertThat(WebhookSignature.of(
                        new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void theSecretIsNeverTold() {
        Answer kept = world.server().get("/api/v1/alert-subscriptions/shop");

        assertThat(kept.at("/url")).isEqualTo(receiver.url());
        assertThat(kept.at("/changedBy")).isEqualTo("An");
        assertThat(kept.text()).doesNotContain("whsec", SECRET.substring(8));
        assertThat(world.server().get("/api/v1/audit").text())
                .contains("ALERT_SUBSCRIPTION_PUT")
                .doesNotContain("whsec", SECRET.substring(8), "/alerts\"");
        assertThat(new Secret(SECRET)).hasToString("whsec_…");
    }

    @Test
    void itIsChangedWithoutSayingTheSecretAgainAndTakenAway() {
        Answer changed = world.server()
                .put("/api/v1/alert-subscriptions/shop", "application/json", """
                {"by":"Binh","unit":"H09","kinds":["BECAME_LATE"],"url":"%s"}
                """.formatted(receiver.url()));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/version")).isEqualTo("2");

        dueToday(1, 1);
        post();
        assertThat(receiver.posts()).isEmpty();

        assertThat(world.server()
                        .send("DELETE", "/api/v1/alert-subscriptions/shop?by=Binh")
                        .status())
                .isEqualTo(204);
        assertThat(world.server().get("/api/v1/alert-subscriptions/shop").status())
                .isEqualTo(404);
        assertThat(world.server()
                        .send("DELETE", "/api/v1/alert-subscriptions/shop")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongWithASubscriptionIsTold() {
        assertThat(subscribe("other", "H09", "http://example.org/alerts").status())
                .isEqualTo(422);
        assertThat(subscribe("other", "H09", "ftp://127.0.0.1/alerts").status()).isEqualTo(422);
        assertThat(subscribe("shop", "H15", receiver.url()).status()).isEqualTo(409);
        assertThat(world.server()
                        .put("/api/v1/alert-subscriptions/x", "application/json", "{\"unit\":\"H09\"}")
                        .status())
                .isEqualTo(422);
        assertThat(world.server()
                        .put("/api/v1/alert-subscriptions/x", "application/json", """
                        {"unit":"H09","email":"office@h09.example","language":"fr"}
                        """)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aTestSaysWhatCameOfIt() {
        Answer well = world.server().send("POST", "/api/v1/alert-subscriptions/shop/ping");
        assertThat(well.at("/taken")).isEqualTo("true");
        assertThat(well.at("/status")).isEqualTo("204");
        assertThat(receiver.posts().getFirst().body()).contains("vn.tiendo.alert.ping.v1");
        assertThat(UUID.fromString(receiver.posts().getFirst().id())).isNotNull();

        receiver.is(Behaviour.HANGING);
        assertThat(world.server()
                        .send("POST", "/api/v1/alert-subscriptions/shop/ping")
                        .at("/problem"))
                .isEqualTo("TIMED_OUT");
    }
}
