package vn.tiendo.bench.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One dossier at a time, received by a unit that nobody else tells of, until that unit's figure has counted it. Probes that
 * follow each other belong to different units, so that one is not taken for the other.
 */
final class Probe {
    /** A probe is looked for in its unit alone, until so many later ones have begun. */
    private static final int UNITS = 50;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter CODE_DATE = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final Poster poster;
    private final Answers query;
    private final AtomicLong looks = new AtomicLong();

    Probe(Poster poster, Answers query) {
        this.poster = poster;
        this.query = query;
    }

    /**
     * How long it took, in milliseconds, from the instant at which it should have begun.
     *
     * @param late until it did begin: the fault of whoever measures
     * @param taken until the answer that it is acknowledged
     * @param visible until the figure was first seen to include it, a look's distance at most too long
     */
    record Seen(double late, double taken, double visible) {}

    /** @param number from 0, each once */
    Seen at(int number, long intended) throws IOException, InterruptedException {
        double late = since(intended);
        poster.post("application/cloudevents+json", event(number).getBytes(StandardCharsets.UTF_8));
        double taken = since(intended);
        awaitCounted(number);
        return new Seen(late, taken, since(intended));
    }

    private void awaitCounted(int number) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (counted(number) <= number / UNITS) {
            if (System.nanoTime() > end) {
                throw new IOException("probe " + number + " was never counted");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** The figure of the unit of this probe. */
    long counted(int number) throws IOException, InterruptedException {
        looks.incrementAndGet();
        return query.get("/api/v1/units/" + unit(number) + "/progress")
                .path("standings")
                .path("IN_TERM")
                .asLong();
    }

    /** How often a figure was asked for. */
    long looks() {
        return looks.get();
    }

    private static double since(long intended) {
        return (System.nanoTime() - intended) / 1e6;
    }

    private static String unit(int number) {
        return "H01.P%02d".formatted(number % UNITS);
    }

    private static String event(int number) {
        Instant now = Instant.now();
        String date = LocalDate.ofInstant(now, ZONE).format(CODE_DATE);
        return """
                {"specversion":"1.0","id":"%s","source":"/one-stop-shops/H01","type":"vn.tiendo.dossier.received.v1",
                "subject":"%s-%s-%07d","time":"%s","data":{"agencyCode":"%s","procedureCode":"1.001193",
                "channel":"COUNTER","processingTime":{"amount":20,"unit":"WORKING_DAYS"}}}""".formatted(UUID.randomUUID(), unit(number), date, number, now, unit(number));
    }
}
