package vn.tiendo.query.backlog;

import java.util.Arrays;
import java.util.stream.Collectors;

/** In which order dossiers are listed; where two are equal, by code. */
public enum Sort {
    /** By due day, the earliest first, those without one last. */
    DUE("due"),
    /** By day of receipt, the earliest first. */
    RECEIVED("received"),
    /** By days overdue, the most first, those without any last. */
    OVERDUE("overdue");

    private final String word;

    Sort(String word) {
        this.word = word;
    }

    /**
     * The order that a word means.
     *
     * @throws IllegalArgumentException if it means none
     */
    public static Sort named(String word) {
        return Arrays.stream(values())
                .filter(sort -> sort.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are "
                        + Arrays.stream(values()).map(sort -> sort.word).collect(Collectors.joining(", "))));
    }
}
