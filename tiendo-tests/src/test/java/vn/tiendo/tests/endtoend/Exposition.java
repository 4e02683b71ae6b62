package vn.tiendo.tests.endtoend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an application answers at {@code /actuator/prometheus}.
 *
 * @param types the type of each family, by its name
 */
record Exposition(Map<String, String> types, List<Sample> samples) {
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)(?: .*)?");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /**
     * One line.
     *
     * @param value as it stands there, maybe {@code NaN}
     */
    record Sample(String name, Map<String, String> labels, String value) {}

    static Exposition read(String text) {
        Map<String, String> types = new HashMap<>();
        List<Sample> samples = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            if (line.startsWith("# TYPE ")) {
                String[] words = line.split(" ");
                types.put(words[2], words[3]);
            } else if (!line.startsWith("#")) {
                samples.add(sample(line));
            }
        });
        return new Exposition(types, samples);
    }

    private static Sample sample(String line) {
        Matcher parts = SAMPLE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no sample: " + line);
        }
        Map<String, String> labels = new HashMap<>();
        if (parts.group(2) != null) {
            LABEL.matcher(parts.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return new Sample(parts.group(1), labels, parts.group(3));
    }

    /** The labels that samples of a family bear, but for the application's, {@code le} and {@code quantile}. */
    Set<String> labels(String family) {
        Set<String> labels = new TreeSet<>();
        of(family).forEach(sample -> labels.addAll(sample.labels().keySet()));
        labels.removeAll(Set.of("application", "le", "quantile"));
        return labels;
    }

    /** The samples of a family: its own, and those of its buckets, sum and count. */
    List<Sample> of(String family) {
        Set<String> names = Set.of(family, family + "_count", family + "_sum", family + "_bucket");
        return samples.stream().filter(sample -> names.contains(sample.name())).toList();
    }
}
