package vn.tiendo.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import vn.tiendo.local.run.Door;

/** Asks an installation so many things by chance. */
final class Fuzzer {
    private static final int AT_ONCE = 4;
    private static final int LONGEST_ANSWER = 4 << 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Function<Door, String> servers;
    private final Requests requests;
    private final Judge judge;
    private final Map<String, String> faults = new ConcurrentSkipListMap<>();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();

    Fuzzer(Playground playground, List<ApiDocument> documents, long seed) {
        this.servers = playground::url;
        this.requests = new Requests(
                documents.stream().flatMap(ApiDocument::operations).toList(),
                playground.people().mixed(),
                seed);
        this.judge = new Judge(documents);
    }

    /**
     * What came of it.
     *
     * @param statuses how many answers of each
     * @param faults one example of each kind, by address and what is wrong
     */
    record Outcome(Map<Integer, AtomicLong> statuses, Map<String, String> faults) {}

    /** Sends the requests of these numbers, a few at a time. */
    Outcome run(long from, long to) throws InterruptedException {
        AtomicLong next = new AtomicLong(from);
        List<Future<?>> askers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int asker = 0; asker < AT_ONCE; asker++) {
                askers.add(threads.submit(() -> {
                    for (long number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
                        ask(number);
                    }
                }));
            }
        }
        askers.forEach(Future::resultNow);
        return new Outcome(statuses, faults);
    }

    private void ask(long number) {
        Probe probe = requests.of(number);
        try {
            Answer answer = answer(probe);
            statuses.computeIfAbsent(answer.status(), _ -> new AtomicLong()).incrementAndGet();
            judge.fault(probe, answer).ifPresent(fault -> note(number, probe, fault, answer.toString()));
        } catch (IOException e) {
            note(number, probe, "no answer", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            note(number, probe, "cannot be judged", e.toString());
        }
    }

    private void note(long number, Probe probe, String fault, String answer) {
        String kind = probe.operation() + ": " + fault.replaceAll("[0-9]+", "0").replaceAll("(?s)(.{160}).*", "$1");
        faults.putIfAbsent(kind, "request %d: %s%n  %s%n  -> %s".formatted(number, fault, probe, answer));
    }

    /** A server that refuses before it has read all may close the connection: then it is asked once more. */
    private Answer answer(Probe probe) throws IOException, InterruptedException {
        try {
            return once(probe);
        } catch (IOException e) {
            return once(probe);
        }
    }

    private Answer once(Probe probe) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(
                probe.at(servers.apply(probe.operation().document().door())),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream content = response.body()) {
            boolean endless =
                    Optional.of("text/event-stream").equals(response.headers().firstValue("Content-Type"));
            return new Answer(
                    response.statusCode(),
                    response.headers(),
                    endless ? new byte[0] : content.readNBytes(LONGEST_ANSWER));
        }
    }
}
