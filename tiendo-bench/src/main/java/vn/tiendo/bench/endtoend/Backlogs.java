package vn.tiendo.bench.endtoend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.local.run.Door;

/**
 * What waits before each part while events pour in, looked at each second through the product's own meters: the part with
 * the long queue is the slow one. What is told over HTTP and not yet in a topic waits nowhere; its sender waits.
 */
final class Backlogs {
    private static final Logger log = LoggerFactory.getLogger(Backlogs.class);

    private record Meter(String what, Door door, String path, String unit) {}

    private static final List<Meter> METERS = List.of(
            new Meter("waiting for ingest", Door.COMMAND, "tiendo.feed.lag?tag=feed:dossier-command", "events"),
            new Meter("waiting for the relay", Door.COMMAND, "tiendo.relay.lag", "events"),
            new Meter("waiting for dossier-query", Door.QUERY, "tiendo.feed.lag?tag=feed:dossier-query", "events"),
            new Meter("age of what the cells include", Door.QUERY, "tiendo.tally.behind", "s"),
            new Meter(
                    "waiting for index-calculator", Door.INDEX, "tiendo.feed.lag?tag=feed:index-calculator", "cells"));

    private final Product product;
    private final Map<Meter, List<Double>> seen = new LinkedHashMap<>();

    Backlogs(Product product) {
        this.product = product;
        METERS.forEach(meter -> seen.put(meter, new ArrayList<>()));
    }

    /** Looks each second until it is closed. */
    ScheduledExecutorService watch() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        timer.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
        return timer;
    }

    private synchronized void look() {
        seen.forEach((meter, values) -> {
            try {
                values.add(value(meter));
            } catch (IOException unanswered) {
                log.warn("{} is not told: {}", meter.what(), unanswered.getMessage());
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private double value(Meter meter) throws IOException, InterruptedException {
        JsonNode answer = new Answers(product.url(meter.door())).get("/actuator/metrics/" + meter.path());
        return answer.path("measurements").path(0).path("value").asDouble();
    }

    /** The mean and the most of all looks so far. */
    synchronized List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        seen.forEach((meter, values) -> {
            figures.add(new Figure(meter.what() + ", mean", mean(values), meter.unit(), null));
            figures.add(new Figure(meter.what() + ", most", most(values), meter.unit(), null));
        });
        return figures;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double most(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
