package vn.tiendo.tests.endtoend;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tiendo.local.run.Door;
import vn.tiendo.local.run.Installation;
import vn.tiendo.tests.endtoend.Exposition.Sample;

/**
 * What the applications export before and in a fault, put before Prometheus as if it had lasted: twenty minutes of the one, then
 * an hour and a half of the other. What counts rises for ten minutes from the one to the other.
 */
final class FaultSeen {
    private static final Path RULES = Path.of("..", "ops", "prometheus", "tiendo-alerts.yml");
    private static final int BEFORE = 40;
    private static final int RISING = 20;
    private static final int DURING = 180;
    private static final int DIGITS = 6;

    private final Map<String, String> before;
    private final Map<String, String> during;

    private FaultSeen(Map<String, String> before, Map<String, String> during) {
        this.before = before;
        this.during = during;
    }

    static FaultSeen of(Map<String, String> before, Map<String, String> during) {
        return new FaultSeen(before, during);
    }

    /** All numbers of all applications, by their series; one that does not answer is not up. */
    static Map<String, String> scrape(Installation tiendo) {
        Map<String, String> numbers = new TreeMap<>();
        HttpClient http = HttpClient.newHttpClient();
        for (Door door : List.of(Door.COMMAND, Door.QUERY, Door.INDEX)) {
            String up = "up{instance=\"%s\",job=\"tiendo\"}".formatted(door);
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create(tiendo.url(door) + "/actuator/prometheus"))
                        .build();
                String text =
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body();
                Exposition.read(text).samples().forEach(sample -> numbers.put(series(sample), sample.value()));
                numbers.put(up, "1");
            } catch (IOException e) {
                numbers.put(up, "0");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return numbers;
    }

    private static String series(Sample sample) {
        return sample.name()
                + new TreeMap<>(sample.labels())
                        .entrySet().stream()
                                .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
                                .collect(joining(",", "{", "}"));
    }

    /** Has Prometheus say that these alerts are quiet before and fire in the fault. */
    void fires(Path folder, String... alerts) throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "fault", ".yml");
        Files.writeString(
                file,
                "rule_files: [%s]\nevaluation_interval: 30s\ntests:\n- interval: 30s\n  input_series:\n%s  promql_expr_test:\n%s"
                        .formatted(
                                RULES.toAbsolutePath().normalize(),
                                series(),
                                List.of(alerts).stream()
                                        .map(FaultSeen::expectations)
                                        .collect(joining())));
        Promtool.run("test", "rules", file.toString());
    }

    private String series() {
        Map<String, String> all = new LinkedHashMap<>();
        before.forEach((name, value) -> all.put(name, values(name, value, during.getOrDefault(name, value))));
        during.forEach((name, value) -> all.putIfAbsent(name, values(name, "0", value)));
        return all.entrySet().stream()
                .filter(line -> line.getKey().matches("(tiendo_|up|http_server|hikaricp|jvm_memory_usage|disk).*"))
                .map(line -> "  - {series: '%s', values: '%s'}\n".formatted(line.getKey(), line.getValue()))
                .collect(joining());
    }

    private static String values(String series, String before, String during) {
        if (before.equals("NaN") || during.equals("NaN")) {
            return "%s %s".formatted(constant(before, BEFORE), constant(during, DURING));
        }
        if (!series.matches("[a-z_]+_(total|count|sum|bucket)\\{.*")) {
            return "%s %s".formatted(constant(before, BEFORE), constant(during, DURING));
        }
        BigDecimal from = new BigDecimal(before);
        BigDecimal more = new BigDecimal(during).subtract(from).max(BigDecimal.ZERO);
        String step = more.divide(BigDecimal.valueOf(RISING), DIGITS, RoundingMode.HALF_UP)
                .toPlainString();
        return "%s %s+%sx%d %s"
                .formatted(
                        constant(before, BEFORE),
                        from.toPlainString(),
                        step,
                        RISING,
                        constant(from.add(more).toPlainString(), DURING));
    }

    private static String constant(String value, int times) {
        return value.equals("NaN") ? "_x" + times : value.replace("+Inf", "Inf") + "x" + times;
    }

    private static String expectations(String alert) {
        String firing = "max_over_time(ALERTS{alertname=\"%s\",alertstate=\"firing\"}[%s])";
        return """
                  - {expr: 'count(%s) or vector(0)', eval_time: 19m, exp_samples: [{labels: '{}', value: 0}]}
                  - {expr: 'max(%s)', eval_time: 100m, exp_samples: [{labels: '{}', value: 1}]}
                """.formatted(firing.formatted(alert, "19m"), firing.formatted(alert, "80m"));
    }
}
