package vn.tiendo.query.alert.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tiendo.query.alert.http.Receiver.Behaviour;
import vn.tiendo.query.alert.postgres.AlertWorld;
import vn.tiendo.query.fixture.ToldLife;

/** Whoever hangs slows nobody else. */
@Timeout(180)
class WebhookPaceTest extends WebhookStage {
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
    void whileReceiversHangBatchesGoOnAndConnectionsAreFree() {
        receiver.is(Behaviour.HANGING);
        try (AlertWorld patient = new AlertWorld(
                FIRST, "--tiendo.alerts.webhooks.private-addresses=true", "--tiendo.alerts.webhooks.patience=60s")) {
            for (int number = 0; number < 40; number++) {
                patient.server().put("/api/v1/alert-subscriptions/h" + number, "application/json", """
                        {"unit":"H09","url":"%s","secret":"%s"}
                        """.formatted(
                                receiver.url(), SECRET));
            }
            patient.tell(ToldLife.of(1).received(FIRST.toString(), "H09.12", FIRST.toString()))
                    .round();
            patient.bean(Posting.class).look();
            await().atMost(PATIENCE).until(() -> receiver.posts().size() == 40);

            long begin = System.nanoTime();
            for (int serial = 2; serial < 50; serial++) {
                patient.tell(ToldLife.of(serial).received(FIRST.toString(), "H09.12", FIRST.toString()))
                        .round();
            }

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
            HikariPoolMXBean pool = patient.bean(HikariDataSource.class).getHikariPoolMXBean();
            await().atMost(PATIENCE).until(() -> pool.getActiveConnections() == 0);
            assertThat(patient.bean(Posting.class).idle()).isFalse();
        }
    }

    @Test
    void whoeverStopsLeavesWhatHePostsToOthersAtOnce() {
        receiver.is(Behaviour.HANGING);
        dueToday(1, 1);
        world.bean(Posting.class).look();
        await().atMost(PATIENCE).until(() -> receiver.posts().size() == 1);

        world.bean(Posting.class).close();
        await().atMost(PATIENCE).until(() -> world.bean(Posting.class).idle());
        receiver.is(Behaviour.WELL);
        post();
        later(Duration.ofSeconds(10));

        assertThat(receiver.taken()).containsExactly(id(1));
    }
}
