package vn.tiendo.query.reception;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How an online registration stands at the end of a day. */
public enum ReceptionState {
    RECEIVED_IN_TIME,
    RECEIVED_LATE,
    NOT_ACCEPTED_IN_TIME,
    NOT_ACCEPTED_LATE,
    /** By the citizen, before any answer and before the deadline. */
    WITHDRAWN_IN_TIME,
    /** By the citizen, before any answer and after the deadline. */
    WITHDRAWN_LATE,
    /** Not answered, and the deadline is not over at the end of the day. */
    WAITING_IN_TIME,
    WAITING_LATE;

    private static final String WAITING = "WAITING";
    private static final String LATE = "_LATE";

    /** Whether the deadline passed before an answer. */
    public boolean late() {
        return name().endsWith(LATE);
    }

    /** Whether nothing was answered. */
    public boolean waiting() {
        return name().startsWith(WAITING);
    }

    /**
     * The states that a word means: one by its name, or a group.
     *
     * @throws IllegalArgumentException if it means none
     */
    public static Set<ReceptionState> named(String word) {
        return switch (word) {
            case "late" -> states(ReceptionState::late);
            case "inTime" -> states(state -> !state.late());
            case "waiting" -> states(ReceptionState::waiting);
            case "answered" -> states(state -> !state.waiting());
            default -> one(word);
        };
    }

    private static Set<ReceptionState> one(String name) {
        Set<ReceptionState> one = states(state -> state.name().equals(name));
        if (one.isEmpty()) {
            throw new IllegalArgumentException("there are "
                    + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))
                    + ", and the groups late, inTime, waiting, answered");
        }
        return one;
    }

    private static Set<ReceptionState> states(Predicate<ReceptionState> wanted) {
        Set<ReceptionState> states = EnumSet.allOf(ReceptionState.class);
        states.removeIf(wanted.negate());
        return states;
    }
}
