package vn.tiendo.query.alert;

import java.time.Instant;
import vn.tiendo.contract.alert.Alert;

/**
 * An alert as it was decided.
 *
 * @param number in the order of deciding
 * @param muted whether it was switched off for its unit: then nobody is told
 */
public record DecidedAlert(long number, Alert alert, Instant decidedAt, boolean muted) {}
