package vn.tiendo.command.rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.Fault;
import vn.tiendo.command.intake.Reading.Refused;
import vn.tiendo.command.intake.RefusedLine;
import vn.tiendo.contract.code.DossierCode;

/** What becomes of refused lines where the database hangs. */
class GatheringSinkTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final int MUCH = 1 << 20;

    private final Hanging database = new Hanging();

    @AfterEach
    void goOn() {
        database.goesOn.countDown();
    }

    @Test
    void what_finds_no_room_is_not_held_and_what_found_it_is() {
        try (GatheringSink sink = new GatheringSink(database, new GatheringSink.Limits(2, MUCH, SHORT, LONG))) {
            CompletableFuture<Void> first = sink.refused(line(1));
            database.awaitAsked();
            CompletableFuture<Void> second = sink.refused(line(2));
            CompletableFuture<Void> third = sink.refused(line(3));

            assertThatThrownBy(sink.refused(line(4))::join).hasMessageContaining("too many refused lines");
            assertThat(second).isNotDone();

            database.goesOn.countDown();
            CompletableFuture.allOf(first, second, third).join();
            sink.refused(line(5)).join();
            assertThat(database.lines()).containsExactly(1L, 2L, 3L, 5L);
        }
    }

    @Test
    void what_takes_too_much_room_is_not_held() {
        try (GatheringSink sink = new GatheringSink(database, new GatheringSink.Limits(100, 1_200, SHORT, LONG))) {
            sink.refused(line(1));
            sink.refused(line(2));

            assertThatThrownBy(sink.refused(line(3))::join).hasMessageContaining("too many refused lines");
        }
    }

    @Test
    void whoever_waits_for_a_database_that_says_nothing_is_told() {
        try (GatheringSink sink = new GatheringSink(database, new GatheringSink.Limits(100, MUCH, LONG, SHORT))) {
            assertThatThrownBy(sink.refused(line(1))::join).hasCauseInstanceOf(TimeoutException.class);
        }
    }

    private static RefusedLine line(long number) {
        Refused refused =
                new Refused(List.of(new Fault(RejectionCode.MALFORMED, "", "this is no JSON")), null, null, null);
        return new RefusedLine(Instant.EPOCH, number, refused, "hash", null);
    }

    /** A database that takes what it is given once it goes on. */
    private static final class Hanging implements Rejections {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch goesOn = new CountDownLatch(1);
        private final List<Rejection> held = new ArrayList<>();

        @Override
        public void hold(List<Rejection> rejections) {
            asked.countDown();
            await(goesOn);
            synchronized (held) {
                held.addAll(rejections);
            }
        }

        void awaitAsked() {
            await(asked);
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        List<Long> lines() {
            synchronized (held) {
                return held.stream()
                        .map(rejection -> ((Place.InStream) rejection.place()).number())
                        .toList();
            }
        }

        @Override
        public List<FiledRejection> find(RejectionQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<FiledRejection> find(long id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<FiledRejection> latestOf(DossierCode dossier, String source, String eventId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Quarantine quarantine() {
            return new Quarantine(Map.of(), null, Duration.ZERO, 0);
        }

        @Override
        public List<Sender> senders(int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void putBack(long id, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void discard(long id, Instant at) {
            throw new UnsupportedOperationException();
        }
    }
}
