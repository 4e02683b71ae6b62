package vn.tiendo.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pages that stand open on the machines of others: they listen to the stream and ask again exactly as a page in a browser
 * does, but draw nothing here. Fifty people's drawing is done by fifty machines, not by the one that answers them.
 */
final class DistantPages implements AutoCloseable {
    private static final Pattern STREAM = Pattern.compile("sse-connect=\"([^\"]+)\"");
    private static final Pattern FIGURE = Pattern.compile("data-figure[^>]*>([^<]*)<");
    private static final int PATIENCE_SECONDS = 60;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder().executor(threads).build();
    private final List<CompletableFuture<Instant>> changed = new ArrayList<>();
    private final String url;

    private DistantPages(String url) {
        this.url = url;
    }

    /** Opens them, and waits until each is told of changes. */
    static DistantPages open(String url, int pages, String path) {
        DistantPages open = new DistantPages(url);
        List<CompletableFuture<Boolean>> greeted = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            CompletableFuture<Instant> change = new CompletableFuture<>();
            CompletableFuture<Boolean> hello = new CompletableFuture<>();
            open.changed.add(change);
            greeted.add(hello);
            open.threads.execute(() -> open.follow(path, hello, change));
        }
        greeted.forEach(
                hello -> hello.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
        return open;
    }

    private void follow(String path, CompletableFuture<Boolean> hello, CompletableFuture<Instant> change) {
        try {
            String page = page(path);
            Matcher stream = STREAM.matcher(page);
            if (!stream.find()) {
                throw new IllegalStateException(path + " is not told of changes");
            }
            HttpRequest listening = request(stream.group(1).replace("&amp;", "&"));
            try (Stream<String> lines =
                    http.send(listening, BodyHandlers.ofLines()).body()) {
                for (String line : (Iterable<String>) lines::iterator) {
                    hear(line, path, figures(page), hello, change);
                }
            }
        } catch (IOException | InterruptedException | RuntimeException failure) {
            hello.completeExceptionally(failure);
            change.completeExceptionally(failure);
        }
    }

    private void hear(
            String line,
            String path,
            List<String> before,
            CompletableFuture<Boolean> hello,
            CompletableFuture<Instant> change)
            throws IOException, InterruptedException {
        if (!line.startsWith("event:")) {
            return;
        }
        if (!figures(page(path)).equals(before)) {
            change.complete(Instant.now());
        }
        hello.complete(true);
    }

    private String page(String path) throws IOException, InterruptedException {
        return http.send(request(path), BodyHandlers.ofString()).body();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).build();
    }

    private static List<String> figures(String page) {
        return FIGURE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    /** Waits until all have changed, and says how long after this moment each did. */
    List<Duration> changed(Instant since) {
        return changed.stream()
                .map(change -> Duration.between(
                        since,
                        change.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join()))
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
