package vn.tiendo.problem.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestThreadsTest {
    private static final int REQUESTS = 3 * RequestThreads.MOST;

    @Test
    void soManyAreWorkedOnAtOnceAndAllInTheEnd() throws Exception {
        Executor executor = RequestThreads.executor();
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(RequestThreads.MOST);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(REQUESTS);

        for (int i = 0; i < REQUESTS; i++) {
            executor.execute(() -> {
                begun.incrementAndGet();
                full.countDown();
                await(goOn);
                done.countDown();
            });
        }
        full.await();
        int atOnce = begun.get();
        goOn.countDown();

        assertThat(atOnce).isEqualTo(RequestThreads.MOST);
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theServerWorksOnThem() throws Exception {
        try (FailingServer server = new FailingServer()) {
            assertThat(server.get("/thread").body()).startsWith("request-");
        }
    }
}
