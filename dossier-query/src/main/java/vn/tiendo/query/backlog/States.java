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

    /** Standings that are asked for by one word. */
    private enum Group {
        LATE("late", Standing::late),
        ON_TIME("onTime", standing -> !standing.late()),
        OPEN("open", Standing::open),
        FINISHED("finished", standing -> !standing.open());

        private final String word;
        private final Predicate<Standing> holds;

        Group(String word, Predicate<Standing> holds) {
            this.word = word;
            this.holds = holds;
        }

        private Set<Standing> standings() {
            return Arrays.stream(Standing.values()).filter(holds).collect(Collectors.toSet());
        }
    }

    /**
     * The standings that a word means: one by its name, or a group.
     *
     * @throws IllegalArgumentException if it means none
     */
    public static Set<Standing> named(String word) {
        for (Group group : Group.values()) {
            if (group.word.equals(word)) {
                return group.standings();
            }
        }
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.name().equals(word))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> new IllegalArgumentException("there are " + words()));
    }

    private static String words() {
        return Arrays.stream(Standing.values()).map(Enum::name).collect(Collectors.joining(", ")) + ", and the groups "
                + Arrays.stream(Group.values()).map(group -> group.word).collect(Collectors.joining(", "));
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
                    && (causes.isEmpty() || state.cause() != null && causes.contains(state.cause()))) {
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
