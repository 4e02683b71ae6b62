package vn.tiendo.simulation.story;

import java.time.Instant;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/**
 * A shop tells something.
 *
 * @param at when it arrives, which may be long after it happened, or before where the shop's clock is ahead
 */
public record Arrival(Instant at, LifecycleEvent event) {
    @Override
    public String toString() {
        return "%s %s %s of %s tells %s at %s"
                .formatted(at, event.dossier(), event.id(), event.source(), event.fact(), event.time());
    }
}
