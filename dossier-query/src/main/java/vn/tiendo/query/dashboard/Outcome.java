package vn.tiendo.query.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.query.question.Question;

/**
 * What came of an act by hand, as the address of the page after it tells: to load that page again does nothing again.
 *
 * @param counts how many, by what was done with them
 * @param others those with which it was not as wished, by what it was
 */
public record Outcome(Map<String, Integer> counts, Map<String, Several> others) {
    private static final List<String> COUNTS =
            List.of("taken", "takenBack", "putBack", "discarded", "left", "switched", "subscribed", "unsubscribed");
    private static final List<String> OTHERS = List.of("notLate", "unknown", "notKept", "gone");
    /** The parameters that tell it. */
    public static final Set<String> PARAMETERS =
            Stream.of(COUNTS, OTHERS).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    /** Nothing was done. */
    public static final Outcome NONE = new Outcome(Map.of(), Map.of());

    private static final int MOST = 1_000;

    public Outcome {
        counts = inOrder(COUNTS, counts);
        others = inOrder(OTHERS, others);
    }

    private static <T> Map<String, T> inOrder(List<String> names, Map<String, T> parts) {
        Map<String, T> ordered = new LinkedHashMap<>();
        names.stream().filter(parts::containsKey).forEach(name -> ordered.put(name, parts.get(name)));
        return Collections.unmodifiableMap(ordered);
    }

    /**
     * Some things, of which the first are named: an address has an end.
     *
     * @param count of all of them
     */
    public record Several(int count, List<String> first) {
        private static final int NAMED = 20;

        public Several {
            first = List.copyOf(first);
        }

        public static Several of(List<?> things) {
            return new Several(
                    things.size(),
                    things.stream().limit(NAMED).map(Object::toString).toList());
        }

        private static Several read(List<String> parts) {
            return new Several(Integer.parseInt(parts.getFirst()), parts.subList(1, parts.size()));
        }

        /** Whether there are others than those that are named. */
        public boolean goesOn() {
            return count > first.size();
        }
    }

    public static Outcome of(Question question) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        COUNTS.forEach(name -> question.number(name, 0, MOST).ifPresent(count -> counts.put(name, count)));
        Map<String, Several> others = new LinkedHashMap<>();
        OTHERS.forEach(name -> question.value(name, Outcome::several).ifPresent(some -> others.put(name, some)));
        return new Outcome(counts, others);
    }

    /** Anything else in an address may be what somebody wants a reader to believe. */
    private static Several several(String text) {
        if (!text.matches("\\d{1,4}(,[A-Za-z0-9.-]{1,100}){0,20}")) {
            throw new IllegalArgumentException("how many, and codes or numbers, separated by commas");
        }
        return Several.read(List.of(text.split(",")));
    }

    /** The same with others beside. */
    public Outcome with(String name, Several some) {
        Map<String, Several> more = new LinkedHashMap<>(others);
        more.put(name, some);
        return new Outcome(counts, more);
    }

    /** Nothing was done before this page. */
    public boolean isEmpty() {
        return counts.isEmpty() && others.isEmpty();
    }

    /** As it stands in an address; others of which there are none are left out. */
    public String parameters() {
        List<String> parts = new ArrayList<>();
        counts.forEach((name, count) -> parts.add(name + "=" + count));
        others.forEach((name, some) -> {
            if (some.count() > 0) {
                parts.add(name + "=" + some.count() + "," + String.join(",", some.first()));
            }
        });
        return String.join("&", parts);
    }
}
