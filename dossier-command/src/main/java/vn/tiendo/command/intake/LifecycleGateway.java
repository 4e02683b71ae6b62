package vn.tiendo.command.intake;

import java.util.concurrent.CompletableFuture;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** The way to the topic {@code dossier-lifecycle}, under the key of the dossier. */
public interface LifecycleGateway {
    /**
     * Sends an event. May block for some seconds where sending is faster than the brokers.
     *
     * @return completes once enough replicas hold the event, or fails with {@link NotAcknowledged} when they did not say
     *     so in time; the event may then be in or not, and sending it again is safe
     */
    CompletableFuture<Void> send(LifecycleEvent event);
}
