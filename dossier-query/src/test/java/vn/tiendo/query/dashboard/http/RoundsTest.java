package vn.tiendo.query.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final int READERS = 49;

    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final Rounds<String, Integer> rounds = new Rounds<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger asking = new AtomicInteger();
    private final CountDownLatch held = new CountDownLatch(1);

    @AfterEach
    void stop() {
        held.countDown();
        readers.close();
    }

    private Integer number() {
        int number = begun.incrementAndGet();
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return number;
    }

    private Future<Integer> ask(String question, Supplier<Integer> work) {
        return readers.submit(() -> {
            asking.incrementAndGet();
            return rounds.answer(question, work);
        });
    }

    /** Until those who ask wait for somebody. */
    private void awaitAsking(int number) {
        await().until(() -> asking.get() == number);
    }

    @Test
    void whoAsksMeanwhileSharesTheNextAnswerNotTheOneUnderWay() throws Exception {
        Future<Integer> first = ask("country", this::number);
        await().until(() -> begun.get() == 1);
        List<Future<Integer>> others = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            others.add(ask("country", this::number));
        }
        awaitAsking(1 + READERS);

        held.countDown();

        assertThat(first.get()).isEqualTo(1);
        for (Future<Integer> other : others) {
            assertThat(other.get()).isGreaterThan(1);
        }
        assertThat(begun.get()).as("far fewer than readers").isLessThan(READERS / 2);
    }

    @Test
    void whoAsksLaterIsAnsweredAnew() {
        held.countDown();
        assertThat(rounds.answer("country", this::number)).isEqualTo(1);
        assertThat(rounds.answer("country", this::number)).isEqualTo(2);
    }

    @Test
    void differentQuestionsDoNotWaitForEachOther() {
        Future<Integer> country = ask("country", this::number);
        await().until(() -> begun.get() == 1);
        assertThat(rounds.answer("H09", () -> 7)).isEqualTo(7);
        assertThat(country.isDone()).isFalse();
    }

    @Test
    void aFailureIsToldAndForgotten() {
        assertThatThrownBy(() -> rounds.answer("country", () -> {
                    throw new IllegalStateException("no database");
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("no database");
        assertThat(rounds.answer("country", () -> 7)).isEqualTo(7);
    }
}
