package vn.tiendo.index.publication.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.CURRENT_PERIODS;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.LATE;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.MORNING;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.NOON;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.RECEIVED;
import static vn.tiendo.index.publication.postgres.PublisherOnPostgres.message;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vn.tiendo.index.publication.Publication;
import vn.tiendo.index.tally.postgres.TallyOnPostgres.Count;

/** What is published arrives, in order, from one instance at a time. */
class CertainPublicationTest {
    private final PublisherOnPostgres publisher = new PublisherOnPostgres();

    @Test
    void whatMayNotHaveArrivedIsSentAgainAsItWasBeforeAnythingElse() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));
        publisher.arrivals.breakOff(true);
        assertThatThrownBy(() -> publisher.publish(NOON)).hasMessage("no acknowledgement");
        List<Publication> first = publisher.arrivals.take();
        publisher.tally.tell(MORNING, new Count(RECEIVED, 11));
        publisher.arrivals.breakOff(false);

        List<Publication> published = publisher.publish(NOON.plusSeconds(1));

        assertThat(published.subList(0, first.size())).isEqualTo(first);
        assertThat(published.subList(first.size(), published.size()))
                .hasSize(2 * CURRENT_PERIODS)
                .extracting(Publication::sequence)
                .containsOnly(2L);
    }

    @Test
    void aChangeAndItsReturnWhileTheBrokerIsAwayAreBothKnownOrNeither() {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));
        publisher.publish(NOON);
        publisher.tally.tell(MORNING, new Count(LATE, 1));
        publisher.arrivals.breakOff(true);
        assertThatThrownBy(() -> publisher.publish(NOON)).hasMessage("no acknowledgement");
        publisher.tally.tell(MORNING, new Count(LATE, 0));
        publisher.arrivals.breakOff(false);
        publisher.arrivals.take();

        List<Publication> published = publisher.publish(NOON);

        assertThat(published.stream()
                        .filter(publication -> publication.key().equals("2026/2026-11-22"))
                        .map(Publication::sequence))
                .containsExactly(2L, 3L);
        assertThat(message(published.getLast()).at("/data/items/0/score").asString())
                .isEqualTo("20.00");
    }

    @Test
    void oneInstancePublishesAtATime() throws InterruptedException {
        publisher.tally.tell(MORNING, new Count(RECEIVED, 10));
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> publisher.publications.alone(() -> {
            started.countDown();
            awaitUninterruptibly(enough);
        }));
        started.await();

        assertThat(publisher.publish(NOON)).isEmpty();

        enough.countDown();
        assertThat(other.join()).isTrue();
        assertThat(publisher.publish(NOON)).isNotEmpty();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
