package vn.tiendo.faults.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether a process says that it is ready. One that does not answer is not. */
public final class Readiness {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int READY = 200;

    private final HttpRequest question;

    public Readiness(Instance instance) {
        question = HttpRequest.newBuilder(URI.create(instance.url() + "/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
    }

    public boolean isGreen() throws InterruptedException {
        try {
            return CLIENT.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == READY;
        } catch (IOException silent) {
            return false;
        }
    }

    /** Whether it is not ready at some moment of that time. */
    public boolean isRedWithin(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (isGreen()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return true;
    }
}
