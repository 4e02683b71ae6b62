package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class BackgroundLoopTest {
    private static final Duration SHORT = Duration.ofMillis(10);

    private final AtomicInteger times = new AtomicInteger();

    @Test
    void nothingThatTheWorkThrowsEndsTheLoop() {
        try (BackgroundLoop loop = loop(SHORT, (_, _) -> {
            if (times.incrementAndGet() < 3) {
                throw new StackOverflowError();
            }
        })) {
            await().until(() -> times.get() > 5);
            assertThat(loop.trouble()).isNull();
        }
    }

    @Test
    void anOutageIsToldOnce() {
        AtomicInteger told = new AtomicInteger();
        Consumer<Throwable> onTrouble = _ -> told.incrementAndGet();
        try (BackgroundLoop loop = new BackgroundLoop(
                "test",
                SHORT,
                FlowStatus.STANDSTILL,
                (_, _) -> {
                    times.incrementAndGet();
                    throw new IllegalStateException("no connection");
                },
                onTrouble)) {
            loop.start();
            await().until(() -> times.get() > 5);
        }

        assertThat(told).hasValue(1);
    }

    @Test
    void isWokenByAllThereIsToDo() {
        AtomicInteger sum = new AtomicInteger();
        try (BackgroundLoop loop = loop(Duration.ofMinutes(1), (_, waiting) -> sum.addAndGet(waiting))) {
            loop.wake(3);
            loop.wake(4);
            await().until(() -> sum.get() == 7);
            loop.wake(Integer.MAX_VALUE - 7);
            await().until(() -> sum.get() == Integer.MAX_VALUE);
        }
    }

    @Test
    void workThatHangsIsSeenFromOutside() {
        CountDownLatch end = new CountDownLatch(1);
        try (BackgroundLoop loop = loop(SHORT, (_, _) -> end.await())) {
            await().until(() -> loop.health().getStatus().equals(Status.DOWN));
            end.countDown();
            await().until(() -> loop.health().getStatus().equals(Status.UP));
        }
    }

    @Test
    void stopsAndStartsAgain() {
        try (BackgroundLoop loop = loop(SHORT, (_, _) -> times.incrementAndGet())) {
            await().until(() -> times.get() > 0);
            loop.stop();
            assertThat(loop.isRunning()).isFalse();
            int before = times.get();
            loop.start();
            await().until(() -> times.get() > before);
        }
    }

    private static BackgroundLoop loop(Duration pause, BackgroundLoop.Work work) {
        BackgroundLoop loop = new BackgroundLoop("test", pause, Duration.ofMillis(200), work, _ -> {});
        loop.start();
        return loop;
    }
}
