package vn.tiendo.query.alert.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.alert.Alert;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.query.alert.Answer;
import vn.tiendo.query.alert.DecidedAlert;
import vn.tiendo.query.alert.Delivery;

/**
 * An alert as it is told.
 *
 * @param id of its event, {@code webhook-id}
 */
record AlertAnswer(UUID id, AlertKind kind, Instant decidedAt, Alert alert) {

    /** The newest first; {@code next} is the cursor of the page after it. */
    record Page(List<AlertAnswer> items, @Nullable String next) {}

    /** What became of an alert that was posted. */
    record Delivered(
            AlertAnswer alert,
            Delivery.State state,
            int attempts,
            Instant first,
            Instant last,
            @Nullable Integer status,
            @Nullable String problem) {}

    /** The newest first. */
    record Deliveries(List<Delivered> items) {}

    /** What a test came to. */
    record Ping(boolean taken, @Nullable Integer status, Answer.@Nullable Problem problem, long millis) {}

    static AlertAnswer of(DecidedAlert decided) {
        return new AlertAnswer(decided.alert().id(), decided.alert().kind(), decided.decidedAt(), decided.alert());
    }

    static Delivered of(Delivery delivery) {
        return new Delivered(
                of(delivery.decided()),
                delivery.state(),
                delivery.attempts(),
                delivery.first(),
                delivery.last(),
                delivery.status(),
                delivery.problem());
    }
}
