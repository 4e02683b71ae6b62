package vn.tiendo.query.alert;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.contract.alert.Alert;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.WireType;

/** Alerts as events, the same on the topic and to webhooks. */
public final class AlertEvent {
    private static final String SOURCE = "/tiendo/dossier-query";

    private AlertEvent() {}

    /** An alert: by its identifier it is known to be the same, however often it comes. */
    public static Envelope<Alert> of(DecidedAlert decided) {
        Alert alert = decided.alert();
        return Envelope.of(
                alert.id().toString(),
                SOURCE,
                WireType.alert(alert.kind()),
                alert.subject(),
                decided.decidedAt(),
                alert);
    }

    /**
     * What a receiver is sent to see whether it hears.
     *
     * @param subscription its identifier
     */
    public static Envelope<Map<String, String>> ping(UUID id, String subscription, Instant now) {
        return Envelope.of(
                id.toString(), SOURCE, WireType.ALERT_PING, subscription, now, Map.of("subscription", subscription));
    }
}
