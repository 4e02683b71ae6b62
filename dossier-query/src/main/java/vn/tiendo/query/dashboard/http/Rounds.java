package vn.tiendo.query.dashboard.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Works out once what many ask for at the same time. Each gets an answer that was begun after he asked, so that nobody is
 * told of a state older than his question: whoever asks while an answer is under way shares the next one.
 *
 * @param <K> what is asked; the same question has the same answer, whoever asks
 */
final class Rounds<K, V> {
    private final ConcurrentMap<K, Round<V>> last = new ConcurrentHashMap<>();

    /** @throws RuntimeException what the work throws, to all who share it */
    V answer(K question, Supplier<V> work) {
        Round<V> opened = new Round<>();
        Round<V> round = last.compute(question, (_, before) -> {
            if (before != null && !before.begun) {
                return before;
            }
            opened.before = before;
            return opened;
        });
        if (round == opened) {
            opened.work(work);
            last.remove(question, opened);
        }
        return round.answer();
    }

    /** Those who share an answer; the one who opened it works it out. */
    private static final class Round<V> {
        private final CompletableFuture<V> answer = new CompletableFuture<>();
        private volatile boolean begun;
        private @Nullable Round<V> before;

        void work(Supplier<V> work) {
            if (before != null) {
                before.answer.handle((_, _) -> true).join();
                before = null;
            }
            begun = true;
            try {
                answer.complete(work.get());
            } catch (RuntimeException | Error failure) {
                answer.completeExceptionally(failure);
            }
        }

        V answer() {
            try {
                return answer.join();
            } catch (CompletionException e) {
                switch (e.getCause()) {
                    case RuntimeException failure -> throw failure;
                    case Error failure -> throw failure;
                    case null, default -> throw e;
                }
            }
        }
    }
}
