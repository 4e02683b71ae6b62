package vn.tiendo.query.changes;

import java.time.LocalDate;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.TallyState;

/**
 * Where a dossier stands on the day of a figure.
 *
 * @param unit that holds it
 * @param received the day of the receipt
 * @param state its standing and cause
 * @param counted whether it counts in the figure: held by the unit, and received in the period
 */
public record Place(AgencyCode unit, LocalDate received, TallyState state, boolean counted) {}
