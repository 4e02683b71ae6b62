package vn.tiendo.index.tally;

import vn.tiendo.contract.tally.TallyCell;

/**
 * The count of one cell as a fold told it.
 *
 * @param count dossiers, absolute: it replaces what earlier folds told
 */
public record CountedCell(TallyCell cell, long count, long fold) {}
