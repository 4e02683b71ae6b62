package vn.tiendo.query.classification;

import java.util.List;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** The way to the topic {@code dossier-lifecycle}, by which facts come in whoever tells them. */
@FunctionalInterface
public interface LifecycleGateway {
    /**
     * Sends events, and returns when enough replicas hold all of them.
     *
     * @throws NotAcknowledged if nobody said so in time: some may be in; sending all of them again is safe
     */
    void send(List<LifecycleEvent> events);
}
