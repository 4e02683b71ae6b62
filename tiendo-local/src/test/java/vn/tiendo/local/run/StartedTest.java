package vn.tiendo.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StartedTest {
    private final List<String> closed = Collections.synchronizedList(new ArrayList<>());
    private final Started started = new Started(Duration.ofMillis(300));

    @Test
    void theLatestIsClosedFirst() throws Exception {
        started.start("one", () -> () -> closed.add("one"));
        started.start("two", () -> () -> closed.add("two"));

        started.close();
        started.close();

        assertThat(closed).containsExactly("two", "one");
    }

    @Test
    void aPartThatDoesNotStopHoldsUpTheOthersOnlyForAWhile() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        started.start("one", () -> () -> closed.add("one"));
        started.start("stuck", () -> never::await);

        started.close();

        assertThat(closed).containsExactly("one");
    }

    @Test
    void aPartThatFailsToStopDoesNotKeepTheOthersFromIt() throws Exception {
        started.start("one", () -> () -> closed.add("one"));
        started.start("broken", () -> () -> {
            throw new IllegalStateException("on purpose");
        });

        started.close();

        assertThat(closed).containsExactly("one");
    }

    @Test
    void nothingStartsOnceTheEndHasBegun() throws Exception {
        started.close();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> started.start("late", () -> () -> closed.add("late")));
    }

    @Test
    void aStartUnderWayIsWaitedForAndThenClosed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread starting = Thread.ofPlatform().start(() -> startSlowly(begun, goOn));
        begun.await();
        Thread closing = Thread.ofPlatform().start(this::close);

        goOn.countDown();
        starting.join();
        closing.join();

        assertThat(closed).containsExactly("slow");
    }

    private void startSlowly(CountDownLatch begun, CountDownLatch goOn) {
        try {
            started.start("slow", () -> {
                begun.countDown();
                goOn.await();
                return () -> closed.add("slow");
            });
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private void close() {
        try {
            started.close();
        } catch (InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
