package vn.tiendo.bench.poison;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.bench.poison.Dose.Letter;

/** As streams of lines, some at a time, each over a connection that is kept. */
final class OverHttp implements Way {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TAKEN = 202;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String name;
    private final int lines;
    private final int atOnce;
    private List<byte[]> bodies = List.of();

    /**
     * A way over HTTP.
     *
     * @param lines of one request, or one more
     * @param atOnce requests under way
     */
    OverHttp(String name, int lines, int atOnce) {
        this.name = name;
        this.lines = lines;
        this.atOnce = atOnce;
    }

    @Override
    public String name() {
        return name;
    }

    /** An event whose identity the next one takes comes with that in one request: of two, either may be the first. */
    @Override
    public void prepare(Dose dose, Installation installation) {
        bodies = new ArrayList<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int held = 0;
        for (Letter letter : dose.letters()) {
            if (held >= lines && letter.opens()) {
                bodies.add(body.toByteArray());
                body.reset();
                held = 0;
            }
            body.writeBytes(letter.value());
            body.write('\n');
            held++;
        }
        bodies.add(body.toByteArray());
    }

    @Override
    public long deliver(Dose dose, Installation installation) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long accepted = 0;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Long>> shares = new ArrayList<>();
            for (int sender = 0; sender < atOnce; sender++) {
                shares.add(() -> postAll(installation.door(), next));
            }
            for (Future<Long> share : senders.invokeAll(shares)) {
                accepted += share.get();
            }
        }
        if (accepted != dose.passing()) {
            throw new IllegalStateException("of %,d events %,d were taken".formatted(dose.passing(), accepted));
        }
        return accepted;
    }

    private long postAll(String door, AtomicInteger next) throws IOException, InterruptedException {
        long accepted = 0;
        for (int i = next.getAndIncrement(); i < bodies.size(); i = next.getAndIncrement()) {
            accepted += post(door, bodies.get(i));
        }
        return accepted;
    }

    private long post(String door, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + "/api/v1/dossier-events"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != TAKEN) {
            throw new IOException("answer %d %s".formatted(answer.statusCode(), answer.body()));
        }
        JsonNode told = JSON.readTree(answer.body());
        return told.path("accepted").asLong();
    }
}
