package vn.tiendo.simulation.story;

import java.time.Duration;
import java.time.Instant;
import vn.tiendo.query.rules.RuleChange;

/** What happens to the installation, beside events of shops. */
public sealed interface Happening {
    Instant at();

    /** Shops were not answered and tell everything of some time once more. */
    record ToldAgain(Instant at, Duration since) implements Happening {}

    /** The next batch of a stage is lost before its commit; a stage that sends has sent a part of it. */
    record BatchLost(Instant at, Stage stage) implements Happening {}

    /** A stage stands still. */
    record Paused(Instant at, Stage stage, Duration during) implements Happening {}

    /** A stage reads again what it has done. */
    record Rewound(Instant at, Stage stage, int records) implements Happening {}

    /** New rules, with a recount while events go on coming in. */
    record RulesChanged(Instant at, RuleChange change) implements Happening {}

    /** All that is derived is worked out once more, while events go on coming in. */
    record RebuildAsked(Instant at) implements Happening {}

    /** Everything but the event store and the rules is lost, with the topic of the tally. */
    record ReadModelLost(Instant at) implements Happening {}
}
