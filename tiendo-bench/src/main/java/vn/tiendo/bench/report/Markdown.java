package vn.tiendo.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.bench.measure.Comparison;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Findings;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.bench.measure.Series;
import vn.tiendo.bench.measure.Spread;
import vn.tiendo.processes.Machine;

/** Results as tables that people read. */
final class Markdown {
    private Markdown() {}

    static String of(Report report) {
        return machine(report.machine())
                + report.findings().stream().map(Markdown::bench).collect(Collectors.joining("\n"));
    }

    private static String machine(Machine machine) {
        return "%s, %d cores (%s), %,d MiB, %s, Java %s, load before: %.1f%n%n"
                .formatted(
                        machine.date(),
                        machine.cores(),
                        machine.processor(),
                        machine.memoryMebibytes(),
                        machine.system(),
                        machine.java(),
                        machine.load())
                .replace("\r", "");
    }

    private static String bench(Findings findings) {
        String setting = findings.setting().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
        return Stream.of(
                        "### `" + findings.bench() + "`\n\n" + findings.question() + " " + setting + ".\n",
                        series(findings.series()),
                        comparisons(findings.comparisons()),
                        figures(findings.figures()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String series(List<Series> series) {
        return table(
                "| | a second, median (least to most) | CPU seconds a million |\n|---|---:|---:|\n",
                series.stream()
                        .map(each -> "| %s | %s | %s |%n"
                                .formatted(
                                        each.name(),
                                        spread(each.rate()),
                                        number(each.cpuPerMillion().median())))
                        .toList());
    }

    private static String comparisons(List<Comparison> comparisons) {
        return table(
                "| ours | beside | ratio, median (least to most) | goal | |\n|---|---|---:|---:|---|\n",
                comparisons.stream()
                        .map(each -> "| %s | %s | %s | %s | %s |%n"
                                .formatted(
                                        each.ours(),
                                        each.rival(),
                                        spread(each.ratio()),
                                        goal(each.goal()),
                                        verdict(each.goal(), each.ratio().median())))
                        .toList());
    }

    private static String figures(List<Figure> figures) {
        return table(
                "| figure | measured | goal | |\n|---|---:|---:|---|\n",
                figures.stream()
                        .map(each -> "| %s | %s | %s | %s |%n"
                                .formatted(
                                        each.what(),
                                        (number(each.value()) + " " + each.unit()).strip(),
                                        goal(each.goal()),
                                        verdict(each.goal(), each.value())))
                        .toList());
    }

    private static String table(String head, List<String> rows) {
        return rows.isEmpty() ? "" : head + String.join("", rows);
    }

    private static String spread(Spread spread) {
        return "%s (%s to %s)".formatted(number(spread.median()), number(spread.least()), number(spread.most()));
    }

    private static String goal(@Nullable Goal goal) {
        if (goal == null) {
            return "";
        }
        return switch (goal.bound()) {
            case AT_LEAST -> "≥ " + number(goal.value());
            case AT_MOST -> "≤ " + number(goal.value());
        };
    }

    private static String verdict(@Nullable Goal goal, double figure) {
        if (goal == null) {
            return "";
        }
        return goal.isMetBy(figure) ? "met" : "**missed**";
    }

    /** Three digits that count, and whole numbers from a hundred on. */
    private static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
