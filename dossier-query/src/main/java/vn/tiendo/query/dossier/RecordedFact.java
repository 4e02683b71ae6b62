package vn.tiendo.query.dossier;

import java.time.Instant;
import vn.tiendo.contract.lifecycle.Fact;

/**
 * One fact of a dossier as it was told.
 *
 * @param sequence its number within the dossier, by arrival, from 0
 * @param source who told it
 * @param id the teller's identifier, unique within dossier and source
 * @param time when it happened
 * @param recordedAt when it arrived
 */
public record RecordedFact(long sequence, String source, String id, Instant time, Instant recordedAt, Fact fact) {}
