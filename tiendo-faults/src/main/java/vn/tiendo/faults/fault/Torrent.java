package vn.tiendo.faults.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Senders that tell the same facts over and over, as fast as they are answered: more of them than there is room for, and
 * without the patience that they are asked for.
 */
final class Torrent {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(90);
    private static final Duration IMPATIENCE = Duration.ofMillis(100);
    private static final int TAKEN = 202;
    private static final int LATER = 503;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final URI door;
    private final List<String> lines;
    private final BitSet kept = new BitSet();
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong sentAway = new AtomicLong();
    private final Queue<String> strange = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    /** @param lines at least one */
    Torrent(String command, List<String> lines) {
        door = URI.create(command + "/api/v1/dossier-events");
        this.lines = List.copyOf(lines);
    }

    /** In which form so many senders tell: each alone is more than its door has room for, or all together. */
    private enum Form {
        EVENT("application/cloudevents+json", 1, 120),
        BATCH("application/cloudevents-batch+json", 1_000, 100),
        STREAM("application/x-ndjson", 2_000, 80);

        private final String mediaType;
        private final int events;
        private final int senders;

        Form(String mediaType, int events, int senders) {
            this.mediaType = mediaType;
            this.events = events;
            this.senders = senders;
        }

        String body(List<String> lines) {
            return switch (this) {
                case EVENT -> lines.getFirst();
                case BATCH -> "[" + String.join(",", lines) + "]";
                case STREAM -> String.join("\n", lines) + "\n";
            };
        }
    }

    void begin() {
        for (Form form : Form.values()) {
            IntStream.range(0, form.senders).forEach(_ -> senders.submit(() -> send(form)));
        }
    }

    private Void send(Form form) throws InterruptedException {
        while (!over) {
            long from = next.getAndAdd(form.events);
            List<String> told = IntStream.range(0, form.events)
                    .mapToObj(i -> lines.get(place(from + i)))
                    .collect(Collectors.toList());
            try {
                note(form, from, client.send(request(form, told), HttpResponse.BodyHandlers.ofString()));
            } catch (IOException broken) {
                strange.add(form + ": " + broken);
            }
        }
        return null;
    }

    private int place(long number) {
        return (int) (number % lines.size());
    }

    private HttpRequest request(Form form, List<String> told) {
        return HttpRequest.newBuilder(door)
                .header("Content-Type", form.mediaType)
                .timeout(LONGEST_ANSWER)
                .POST(HttpRequest.BodyPublishers.ofString(form.body(told)))
                .build();
    }

    private void note(Form form, long from, HttpResponse<String> answer) throws InterruptedException {
        boolean saysWhen = answer.headers().firstValue("Retry-After").isPresent();
        if (answer.statusCode() == TAKEN) {
            keep(from, form.events);
        } else if (answer.statusCode() == LATER && saysWhen) {
            sentAway.incrementAndGet();
            keep(from, JSON.readTree(answer.body()).path("acknowledgedLines").asInt(0));
            Thread.sleep(IMPATIENCE);
        } else {
            strange.add("%s: answer %d, %s".formatted(form, answer.statusCode(), answer.body()));
        }
    }

    private void keep(long from, int events) {
        taken.addAndGet(events);
        synchronized (kept) {
            for (int i = 0; i < Math.min(events, lines.size()); i++) {
                kept.set(place(from + i));
            }
        }
    }

    /** Returns when everything under way is answered. */
    void end() throws InterruptedException {
        over = true;
        senders.shutdown();
        if (!senders.awaitTermination(LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS)) {
            strange.add("not all were answered in the end");
        }
        senders.shutdownNow();
        client.shutdownNow();
    }

    /** What was acknowledged, each once. */
    List<String> acknowledged() {
        synchronized (kept) {
            return kept.stream().mapToObj(lines::get).toList();
        }
    }

    String report() {
        return "%,d events taken, %,d requests sent away".formatted(taken.get(), sentAway.get());
    }

    /** @throws IllegalStateException if anything was answered but 202, or 503 with the time to come again */
    void check() {
        if (!strange.isEmpty()) {
            throw new IllegalStateException("%,d answers are neither 202 nor 503 with Retry-After, such as %s"
                    .formatted(strange.size(), strange.stream().limit(3).toList()));
        }
    }
}
