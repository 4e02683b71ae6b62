package vn.tiendo.query.backlog;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;

/** Standings and causes as they are asked for. */
public final class States {
    private States() {}

    /**
     * The standings that a word means: one by its name, or a group.
     *
     * @throws IllegalArgumentException if it means none
     */
    public static Set<Standing> named(String word) {
        return switch (word) {
            case "late" -> standings(Standing::late);
            case "onTime" -> standings(standing -> !standing.late());
            case "open" -> standings(Standing::open);
            case "finished" -> standings(standing -> !standing.open());
            default -> one(word);
        };
    }

    private static Set<Standing> one(String name) {
        Set<Standing> one = standings(standing -> standing.name().equals(name));
        if (one.isEmpty()) {
            throw new IllegalArgumentException(
                    "there are " + names() + ", and the groups late, onTime, open, finished");
        }
        return one;
    }

    private static String names() {
        return Arrays.stream(Standing.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Set<Standing> standings(Predicate<Standing> wanted) {
        return Arrays.stream(Standing.values()).filter(wanted).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The states with one of the standings and one of the causes.
     *
     * @param standings empty for all
     * @param causes empty for all, and for those without a cause too
     */
    public static Set<TallyState> of(Collection<Standing> standings, Collection<Cause> causes) {
        Set<TallyState> states = EnumSet.noneOf(TallyState.class);
        for (TallyState state : TallyState.values()) {
            if (state.standing() != null
                    && (standings.isEmpty() || standings.contains(state.standing()))
                    && (causes.isEmpty() || (state.cause() != null && causes.contains(state.cause())))) {
                states.add(state);
            }
        }
        return states;
    }

    /** Whether a dossier in that state is open and counted. */
    static boolean open(TallyState state) {
        Standing standing = state.standing();
        return standing != null && standing.open();
    }
}
