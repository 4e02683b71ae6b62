package vn.tiendo.faults;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.processes.Machine;

/** A table for people: each fault, how often, whether everything held, and how long things took at worst. */
final class Outages {
    private Outages() {}

    static String of(Machine machine, int sites, List<Outcome> outcomes) {
        Map<String, List<Outcome>> byFault = outcomes.stream()
                .collect(Collectors.groupingBy(Outcome::fault, LinkedHashMap::new, Collectors.toList()));
        long held = outcomes.stream().filter(Outcome::holds).count();
        return "%s, %d cores (%s), Java %s. Seeds %d to %d: %,d cycles%s, %,d held.%n%n"
                        .formatted(
                                machine.date(),
                                machine.cores(),
                                machine.processor(),
                                machine.java(),
                                outcomes.stream().mapToLong(Outcome::seed).min().orElseThrow(),
                                outcomes.stream().mapToLong(Outcome::seed).max().orElseThrow(),
                                outcomes.size(),
                                sites > 1 ? " on " + sites + " installations side by side" : "",
                                held)
                + "| fault | cycles | held | red after | ready again | all in figures |\n|---|---:|---:|---:|---:|---:|\n"
                + byFault.values().stream().map(Outages::row).collect(Collectors.joining());
    }

    private static String row(List<Outcome> outcomes) {
        return "| %s | %,d | %,d | %s | %s | %s |%n"
                .formatted(
                        outcomes.getFirst().fault(),
                        outcomes.size(),
                        outcomes.stream().filter(Outcome::holds).count(),
                        longest(outcomes, outcome -> Stream.ofNullable(outcome.red())),
                        longest(outcomes, outcome -> Stream.of(outcome.ready())),
                        longest(outcomes, outcome -> Stream.of(outcome.rest())));
    }

    private static String longest(List<Outcome> outcomes, Function<Outcome, Stream<Duration>> times) {
        return outcomes.stream()
                .filter(outcome -> outcome.failure() == null)
                .flatMap(times)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(Outcome::seconds)
                .orElse("");
    }
}
