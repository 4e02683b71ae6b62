package vn.tiendo.query.snapshot;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer under way has seen of the store as it began. What is kept in memory under a number is asked for here, so
 * that no statement of its own is needed to know whether it still holds.
 *
 * @param freshness how current the answer is
 * @param readTo the instant up to which the topic {@code dossier-events} was read to its end, in every partition; null while
 *     that is not known of one of them
 * @param unitImport the number of the last import of units
 * @param ruleVersion the version of the rules in force
 */
public record Seen(Freshness freshness, @Nullable Instant readTo, long unitImport, long ruleVersion) {
    private static final ScopedValue<Seen> UNDER_WAY = ScopedValue.newInstance();

    /** That of the answer that this thread works out; empty where it works out none. */
    public static Optional<Seen> underWay() {
        return UNDER_WAY.isBound() ? Optional.of(UNDER_WAY.get()) : Optional.empty();
    }

    /** Works out an answer that has seen this. */
    public <T> T during(ScopedValue.CallableOp<T, RuntimeException> answer) {
        return ScopedValue.where(UNDER_WAY, this).call(answer);
    }
}
