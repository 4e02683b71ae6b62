package vn.tiendo.query.dossier;

import java.time.Instant;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/**
 * One fact of a dossier as it was told.
 *
 * @param sequence its number within the dossier, by arrival, from 0
 * @param position the position in the event store
 * @param recordedAt when it arrived
 */
public record RecordedFact(long sequence, long position, Instant recordedAt, LifecycleEvent event) {}
