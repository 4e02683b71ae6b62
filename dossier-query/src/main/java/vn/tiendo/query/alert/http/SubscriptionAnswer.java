package vn.tiendo.query.alert.http;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.alert.Channel;
import vn.tiendo.query.alert.Subscriptions.Kept;

/**
 * A subscription as it is told; its secret never is.
 *
 * @param attempts in vain since the last success
 * @param nextAttempt null where nothing is tried again
 */
record SubscriptionAnswer(
        String id,
        AgencyCode unit,
        Set<AlertKind> kinds,
        @Nullable String url,
        @Nullable String email,
        @Nullable String language,
        long version,
        String changedBy,
        Instant changedAt,
        int attempts,
        @Nullable Instant nextAttempt,
        @Nullable Integer lastStatus,
        @Nullable String lastProblem) {

    /** Several. */
    record Page(List<SubscriptionAnswer> items) {}

    static SubscriptionAnswer of(Kept kept) {
        Channel channel = kept.subscription().channel();
        return new SubscriptionAnswer(
                kept.subscription().id(),
                kept.subscription().unit(),
                kept.subscription().kinds(),
                channel instanceof Channel.Webhook webhook ? webhook.url().toString() : null,
                channel instanceof Channel.Digest digest ? digest.address() : null,
                channel instanceof Channel.Digest digest ? digest.language().code() : null,
                kept.version(),
                kept.by(),
                kept.at(),
                kept.attempts(),
                kept.attempts() > 0 ? kept.nextAttempt() : null,
                kept.status(),
                kept.problem());
    }
}
