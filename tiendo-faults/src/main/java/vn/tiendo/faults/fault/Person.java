package vn.tiendo.faults.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.faults.site.Instance;
import vn.tiendo.faults.site.Readiness;

/**
 * Somebody who restores: reads what an application that is not ready says is to be set, stops it, sets that, and starts it,
 * until it is ready.
 */
final class Person {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern WHAT_TO_SET = Pattern.compile("set (tiendo\\.[a-z0-9.-]+)=([A-Za-z0-9_@-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    /** What is wrong is told after a moment only: a process is taken to be ready when it stays so. */
    private static final int LOOKS = 8;

    private Person() {}

    /** Does so, where there is anything to be done. */
    static void follow(Instance instance) throws IOException, InterruptedException {
        follow(instance, Set.of());
    }

    /** Does so; without that setting it must not become ready. */
    static void follow(Instance instance, String setting) throws IOException, InterruptedException {
        follow(instance, Set.of(setting));
    }

    private static void follow(Instance instance, Set<String> expected) throws IOException, InterruptedException {
        Map<String, String> set = new TreeMap<>();
        Readiness readiness = new Readiness(instance);
        long end = System.nanoTime() + PATIENCE.toNanos();
        int ready = 0;
        while (ready < LOOKS || !set.keySet().containsAll(expected)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("%s was to be told %s, and was told %s; it says %s"
                        .formatted(instance.name(), expected, set, health(instance)));
            }
            Map<String, String> said = whatToSet(instance);
            said.entrySet().removeAll(set.entrySet());
            if (!said.isEmpty()) {
                set.putAll(said);
                restart(instance, said);
            }
            ready = said.isEmpty() && readiness.isGreen() ? ready + 1 : 0;
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static void restart(Instance instance, Map<String, String> settings)
            throws IOException, InterruptedException {
        instance.stop();
        settings.forEach(instance::set);
        instance.start();
    }

    private static Map<String, String> whatToSet(Instance instance) throws InterruptedException {
        Map<String, String> settings = new TreeMap<>();
        Matcher matcher = WHAT_TO_SET.matcher(health(instance));
        while (matcher.find()) {
            settings.put(matcher.group(1), matcher.group(2));
        }
        return settings;
    }

    private static String health(Instance instance) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(instance.url() + "/actuator/health"))
                .timeout(ANSWERS_WITHIN)
                .build();
        try {
            return CLIENT.send(question, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException silent) {
            return "";
        }
    }
}
