package vn.tiendo.query.alert.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.contract.alert.Alert;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.query.alert.Secret;
import vn.tiendo.query.alert.WebhookSignature;
import vn.tiendo.query.alert.http.Receiver.Behaviour;
import vn.tiendo.query.alert.http.Receiver.Post;
import vn.tiendo.query.alert.postgres.AlertWorld;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldLife;

/** Receivers get every alert once and in order, however they behave; nobody else is slowed by them. */
@Timeout(180)
class WebhooksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";
    private static final LocalDate FIRST = LocalDate.of(2023, 10, 2);

    private final AlertWorld world = new AlertWorld(
            FIRST, "--tiendo.alerts.webhooks.private-addresses=true", "--tiendo.alerts.webhooks.patience=500ms");
    private final Receiver receiver = receiver();

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

    private Answer subscribe(String id, String unit, String url) {
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
    private void dueToday(int first, int last) {
        LocalDate today = LocalDate.now(world.clock());
        for (int serial = first; serial <= last; serial++) {
            world.tell(ToldLife.of(serial).received(FIRST.toString(), "H09.12", today.toString()));
        }
        world.round();
    }

    private static String id(int serial) {
        return id(serial, FIRST);
    }

    private static String id(int serial, LocalDate due) {
        return Alert.id(AlertKind.DUE_TODAY, ToldLife.of(serial).dossier().value(), due)
                .toString();
    }

    /** Posts what can be posted now, and waits until it was. */
    private void post() {
        world.bean(Posting.class).look();
        await().atMost(PATIENCE).until(() -> world.bean(Posting.class).idle());
    }

    private void later(Duration time) {
        world.clock().moveOn(time);
        post();
    }

    @Test
    void alertsArePostedInOrderAndSigned() {
        dueToday(1, 3);

        post();
        post();

        assertThat(receiver.taken()).containsExactly(id(1), id(2), id(3));
        Post first = receiver.posts().getFirst();
        assertThat(first.body())
                .contains(
                        "\"type\":\"vn.tiendo.alert.due-today.v1\"",
                        ToldLife.of(1).dossier().value());
        assertThat(first.timestamp())
                .isEqualTo(Long.toString(world.clock().instant().getEpochSecond()));
        assertThat(first.signature())
                .isEqualTo(WebhookSignature.of(
                        new Secret(SECRET),
                        first.id(),
                        Instant.ofEpochSecond(Long.parseLong(first.timestamp())),
                        first.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

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

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"SERVER_ERROR", "NOT_FOUND", "REDIRECTING", "GARBAGE", "HANGING"})
    void whoeverAnswersWronglyGetsItLaterAndNothingTwice(Behaviour wrong) {
        receiver.is(wrong);
        dueToday(1, 2);
        post();
        assertThat(receiver.taken()).isEmpty();
        int tries = receiver.posts().size();

        post();
        assertThat(receiver.posts()).as("nobody is asked again at once").hasSize(tries);

        receiver.is(Behaviour.WELL);
        later(Duration.ofMinutes(2));
        post();

        assertThat(receiver.taken()).containsExactly(id(1), id(2));
        assertThat(receiver.posts().stream().map(Post::id).distinct()).containsExactly(id(1), id(2));
    }

    @Test
    void anAnswerWithoutEndIsAnAnswer() {
        receiver.is(Behaviour.ENDLESS);
        dueToday(1, 1);

        post();

        assertThat(receiver.taken()).containsExactly(id(1));
        assertThat(world.server()
                        .get("/api/v1/alert-subscriptions/shop/deliveries")
                        .at("/items/0/state"))
                .isEqualTo("TAKEN");
    }

    @Test
    void aReceiverThatIsAwayForAnHourThenSlowThenWrongGetsEveryAlertOnce() {
        receiver.is(Behaviour.HANGING);
        dueToday(1, 5);
        for (int minute = 0; minute < 60; minute++) {
            later(Duration.ofMinutes(1));
        }
        assertThat(receiver.taken()).isEmpty();

        receiver.is(Behaviour.SLOW);
        later(Duration.ofHours(1));
        dueToday(6, 8);
        receiver.is(Behaviour.SERVER_ERROR);
        later(Duration.ofMinutes(1));
        receiver.is(Behaviour.GARBAGE);
        later(Duration.ofHours(2));
        receiver.is(Behaviour.WELL);
        for (int hour = 0; hour < 3; hour++) {
            later(Duration.ofHours(2));
        }

        List<String> taken = receiver.taken();
        assertThat(taken).hasSize(8).doesNotHaveDuplicates();
        assertThat(taken).containsExactly(id(1), id(2), id(3), id(4), id(5), id(6), id(7), id(8));
    }

    @Test
    void whoHangsKeepsNobodyElseWaitingAndNoConnection() throws IOException {
        receiver.is(Behaviour.HANGING);
        for (int number = 0; number < 30; number++) {
            subscribe("hanging-" + number, "H09.12", receiver.url());
        }
        dueToday(1, 1);
        post();

        try (Receiver well = new Receiver()) {
            subscribe("well", "H09.12", well.url());
            dueToday(2, 60);
            world.clock().moveOn(Duration.ofMinutes(1));
            long begin = System.nanoTime();
            world.bean(Posting.class).look();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> well.taken().size() >= 20);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
            for (int look = 0; look < 4; look++) {
                post();
            }
            assertThat(new HashSet<>(well.taken())).hasSize(59);
            assertThat(well.taken()).hasSize(59);
        }
    }

    @Test
    void whatNobodyTookForThirtyDaysIsGivenUpAndSaid() {
        receiver.is(Behaviour.SERVER_ERROR);
        dueToday(1, 2);
        post();
        later(Duration.ofDays(29));
        assertThat(states()).containsOnly("RETRYING");

        later(Duration.ofDays(2));

        assertThat(states()).containsExactly("GIVEN_UP", "GIVEN_UP");
        assertThat(world.bean(Posting.class).givenUp()).isEqualTo(2);
        receiver.is(Behaviour.WELL);
        dueToday(3, 3);
        later(Duration.ofHours(7));
        assertThat(receiver.taken()).contains(id(3, LocalDate.now(world.clock())));
    }

    private List<String> states() {
        return world.server().get("/api/v1/alert-subscriptions/shop/deliveries").values("/items", "/state");
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
