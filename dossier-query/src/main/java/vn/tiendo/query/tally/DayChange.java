package vn.tiendo.query.tally;

import java.time.LocalDate;
import vn.tiendo.contract.tally.TallyState;

/**
 * What one day changed in the stock of one state.
 *
 * @param count dossiers more at the end of the day than at the end of the day before; negative where fewer
 */
public record DayChange(LocalDate day, TallyState state, long count) {}
