package vn.tiendo.browser;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of the dashboard.
 *
 * @param kind what pages of its kind have in common, as a name
 * @param path its address without host
 */
record KnownPage(String kind, String path) {
    /** An address where nothing is, and so a problem. */
    static final String NOWHERE = "/nothing-here";

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** Kinds with a better name than their address. */
    private static final Map<Pattern, String> NAMES = names();

    private static Map<Pattern, String> names() {
        Map<Pattern, String> names = new LinkedHashMap<>();
        names.put(Pattern.compile("/"), "country");
        names.put(Pattern.compile("/units/[^/.]+"), "province");
        names.put(Pattern.compile("/units/[^/]+"), "unit");
        names.put(Pattern.compile("/dossiers"), "list");
        names.put(Pattern.compile("/dossiers/[^/]+"), "dossier");
        names.put(Pattern.compile("/dossiers/[^/]+/retraction"), "retraction");
        names.put(Pattern.compile("/api/v1/provinces/[^/]+/weekly-report"), "weekly-report");
        names.put(Pattern.compile(NOWHERE), "problem");
        return names;
    }

    static KnownPage at(String path) {
        return new KnownPage(kind(path.split("\\?", 2)[0]), path);
    }

    /** A kind that has no name yet is named after its address, without the codes in it: a new page needs no entry here. */
    private static String kind(String path) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> Arrays.stream(path.split("/"))
                        .filter(part -> !part.isEmpty() && part.chars().noneMatch(Character::isUpperCase))
                        .map(part -> part.replace(".html", ""))
                        .collect(Collectors.joining("-")));
    }

    /** With what it is to be answered. */
    int status() {
        return path.equals(NOWHERE) ? NOT_FOUND : OK;
    }

    @Override
    public String toString() {
        return kind + " " + path;
    }
}
