package vn.tiendo.query.stream.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tiendo.query.stream.Audience;
import vn.tiendo.query.stream.Tiding;
import vn.tiendo.query.stream.Tiding.Day;
import vn.tiendo.query.stream.Watcher;

@Timeout(60)
class TellingsTest {
    private static final LocalDate DAY = LocalDate.of(2023, 10, 30);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Audience audience = new Audience(10);
    private final Counter told = new SimpleMeterRegistry().counter("told");

    /** A client who says nothing and remembers all. */
    private static final class Client implements Outlet {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final CountDownLatch reads = new CountDownLatch(1);
        private volatile boolean gone;

        @Override
        public void tell(Tiding tiding) throws IOException {
            hear(tiding instanceof Day(LocalDate day) ? day.toString() : "?");
        }

        @Override
        public void beat() throws IOException {
            hear("-");
        }

        private void hear(String what) throws IOException {
            try {
                reads.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (gone) {
                throw new IOException("gone");
            }
            heard.add(what);
        }

        @Override
        public void end() {
            heard.add("end");
        }
    }

    private static Client reading() {
        Client client = new Client();
        client.reads.countDown();
        return client;
    }

    private void begin(Client client, Duration heartbeat, Duration rest) {
        Watcher watcher = new Watcher(Set.of(), false);
        assertThat(audience.join(watcher)).isTrue();
        new Tellings(audience, heartbeat, rest, told).begin(watcher, client);
    }

    private static void hears(Client client, String... all) {
        await().untilAsserted(() -> assertThat(client.heard).containsExactly(all));
    }

    @Test
    void oneWhoReadsNothingHoldsNobodyUpAndHearsTheLastOfEachWhenItReads() {
        audience.todayIs(DAY);
        Client slow = new Client();
        Client quick = reading();
        begin(slow, LONG, Duration.ZERO);
        begin(quick, LONG, Duration.ZERO);
        hears(quick, "-");

        audience.todayIs(DAY.plusDays(1));
        hears(quick, "-", "2023-10-31");
        audience.todayIs(DAY.plusDays(2));
        hears(quick, "-", "2023-10-31", "2023-11-01");

        slow.reads.countDown();
        hears(slow, "-", "2023-11-01");
    }

    @Test
    void silenceIsBrokenByHeartbeats() {
        Client client = reading();
        begin(client, Duration.ofMillis(20), Duration.ZERO);

        await().until(() -> client.heard.size() > 3);

        assertThat(client.heard).containsOnly("-");
    }

    @Test
    void whatComesDuringTheRestIsToldAfterIt() {
        audience.todayIs(DAY);
        Client client = reading();
        begin(client, LONG, Duration.ofSeconds(2));
        audience.todayIs(DAY.plusDays(1));
        hears(client, "-", "2023-10-31");

        audience.todayIs(DAY.plusDays(2));
        audience.todayIs(DAY.plusDays(3));

        hears(client, "-", "2023-10-31", "2023-11-02");
        assertThat(told.count()).isEqualTo(2);
    }

    @Test
    void whoIsGoneLeaves() {
        Client client = reading();
        begin(client, Duration.ofMillis(20), Duration.ZERO);
        await().until(() -> !client.heard.isEmpty());

        client.gone = true;

        await().until(() -> audience.size() == 0);
        assertThat(client.heard).doesNotContain("end");
    }

    @Test
    void atTheEndItIsEndedDuringARestToo() {
        audience.todayIs(DAY);
        Client client = reading();
        begin(client, LONG, LONG);
        audience.todayIs(DAY.plusDays(1));
        hears(client, "-", "2023-10-31");

        audience.end();

        hears(client, "-", "2023-10-31", "end");
        await().until(() -> audience.size() == 0);
    }
}
