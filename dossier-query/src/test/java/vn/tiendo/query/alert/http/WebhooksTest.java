package vn.tiendo.query.alert.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.query.alert.Secret;
import vn.tiendo.query.alert.http.Receiver.Behaviour;
import vn.tiendo.query.alert.http.Receiver.Post;
import vn.tiendo.query.fixture.ToldLife;

/** Receivers get every alert once and in order, however they behave. */
@Timeout(180)
class WebhooksTest extends WebhookStage {
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
}
