package vn.tiendo.query.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;

/** Who subscribed. */
public interface Subscriptions {
    /** One, as it is kept. */
    Optional<Kept> find(String id);

    /** Those of a unit and of all below it, by unit and identifier. */
    List<Kept> of(AgencyCode unit, int most);

    /**
     * Puts one in the place of that of its identifier. A new webhook is told what is decided from now on; one that is there
     * goes on, and is tried at once.
     *
     * @param by who answers for it, null where the request said nothing
     * @throws vn.tiendo.problem.Refusal if the unit is another than before: alerts of both would be mixed up
     */
    Kept put(Subscription subscription, @Nullable String by, @Nullable String reason, Instant now);

    /** Takes one away with what was to be told to it; false where there is none. */
    boolean remove(String id, @Nullable String by, @Nullable String reason);

    /** What became of the last alerts that were posted to a webhook, the newest first. */
    List<Delivery> deliveries(String id, int most);

    /**
     * A subscription and how it goes.
     *
     * @param attempts in vain since the last success
     * @param nextAttempt null for a digest
     * @param status with which a webhook last answered, null where it did not
     * @param problem why the last attempt was in vain, null where it was not
     */
    record Kept(
            Subscription subscription,
            long version,
            String by,
            Instant at,
            int attempts,
            @Nullable Instant nextAttempt,
            @Nullable Integer status,
            @Nullable String problem) {}
}
