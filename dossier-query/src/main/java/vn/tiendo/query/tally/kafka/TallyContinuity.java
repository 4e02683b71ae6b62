package vn.tiendo.query.tally.kafka;

import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.tiendo.query.tally.ToldTally;

/**
 * Sees to it that the tally and {@code progress-tally} go on from one another. Where the topic is another one, or tells of
 * folds that this database does not know, a part would be missing there or never be taken back: nothing more is told until
 * somebody has all of it told anew, as one fold.
 */
final class TallyContinuity {
    private final ToldTally tally;
    private final TallyTopic topic;
    private final BooleanSupplier allRead;
    private final String approved;
    private @Nullable Pair well;

    /** What goes on from one another. */
    private record Pair(String database, String topic) {}

    /** Nothing is told until a person decides. */
    static final class Broken extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * @param allRead whether all of {@code dossier-events} is counted
     * @param approved what somebody has said to go on with, as the refusal writes it, else empty
     */
    TallyContinuity(ToldTally tally, TallyTopic topic, BooleanSupplier allRead, String approved) {
        this.tally = tally;
        this.topic = topic;
        this.allRead = allRead;
        this.approved = approved;
    }

    /**
     * Compares them, where either is not the one that was compared last.
     *
     * @throws Broken if nothing may be told
     */
    void ensure() {
        Pair pair = new Pair(tally.database(), topic.id());
        if (!pair.equals(well)) {
            compare(pair.topic());
            well = pair;
        }
    }

    private void compare(String id) {
        List<Long> last = topic.lastFolds();
        Optional<String> known = tally.topic();
        boolean isAnother = known.isPresent() && !known.get().equals(id);
        if (isAnother || !tally.knows(last)) {
            tellAnew(id, last.stream().mapToLong(Long::longValue).max().orElse(0), isAnother);
        } else if (known.isEmpty()) {
            tally.isToldTo(id);
        }
    }

    private void tellAnew(String id, long lastFold, boolean isAnother) {
        String decision = id + "@" + lastFold;
        if (!approved.equals(decision)) {
            throw new Broken("%s; to tell it all anew, once rules and units are as they were, set tiendo.tally.adopt=%s"
                    .formatted(
                            isAnother
                                    ? "topic progress-tally was made anew"
                                    : "progress-tally tells of folds that this database does not know: it was set back",
                            decision));
        }
        if (!allRead.getAsBoolean()) {
            throw new Broken("the tally is told anew as soon as all of dossier-events is read");
        }
        tally.tellAll(id);
    }
}
