package vn.tiendo.contract.lifecycle;

import java.time.Instant;
import vn.tiendo.contract.code.DossierCode;

/**
 * A fact as it was told: checked, its codes in their present form, its instants truncated to microseconds. Its identity
 * is (dossier, source, id): told again it is the same event.
 *
 * @param time when it happened, not when it was told
 */
public record LifecycleEvent(DossierCode dossier, String source, String id, Instant time, Fact fact) {}
