package vn.tiendo.query.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.query.question.Question;

/**
 * What came of an act by hand, as the address of the page after it tells: to load that page again does nothing again.
 *
 * @param counts how many, by what was done with them
 * @param named those with which it was not as wished, by what it was
 */
public record Outcome(Map<String, Integer> counts, Map<String, List<String>> named) {
    private static final List<String> COUNTS = List.of("taken", "takenBack", "putBack", "discarded", "left");
    private static final List<String> NAMED = List.of("notLate", "unknown", "notKept", "gone");
    /** The parameters that tell it. */
    public static final Set<String> PARAMETERS =
            Set.of("taken", "takenBack", "putBack", "discarded", "left", "notLate", "unknown", "notKept", "gone");

    private static final int MOST = 1_000;

    public static Outcome of(Question question) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        COUNTS.forEach(name -> question.number(name, 0, MOST).ifPresent(count -> counts.put(name, count)));
        Map<String, List<String>> named = new LinkedHashMap<>();
        NAMED.stream().filter(question::has).forEach(name -> named.put(name, question.values(name, Outcome::code)));
        return new Outcome(counts, named);
    }

    /** Anything else in an address may be what somebody wants a reader to believe. */
    private static String code(String text) {
        if (!text.matches("[A-Za-z0-9.-]{1,100}")) {
            throw new IllegalArgumentException("codes or numbers, separated by commas");
        }
        return text;
    }

    /** Nothing was done before this page. */
    public boolean isEmpty() {
        return counts.isEmpty() && named.isEmpty();
    }

    /** As it stands in an address; what is of none is left out. */
    public String parameters() {
        List<String> parts = new ArrayList<>();
        counts.forEach((name, count) -> parts.add(name + "=" + count));
        named.forEach((name, codes) -> {
            if (!codes.isEmpty()) {
                parts.add(name + "=" + String.join(",", codes));
            }
        });
        return parts.stream().collect(Collectors.joining("&"));
    }
}
