package vn.tiendo.query.anomaly;

import java.util.Map;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;

/**
 * What systems said of lateness, set against a book at the end of a day, as numbers of dossiers.
 *
 * @param saidLate that a system had called late by then
 * @param saidAndLate of these, late in the book
 * @param saidButInTerm of these, on time in the book
 * @param lateButNeverSaid late in the book, and called so by no system
 */
public record LatenessCompared(long saidLate, long saidAndLate, long saidButInTerm, long lateButNeverSaid) {
    /**
     * The comparison.
     *
     * @param said where the dossiers stand that a system had called late
     * @param late how many dossiers are late in the book
     */
    public static LatenessCompared of(Map<TallyState, Long> said, long late) {
        long both = 0;
        long all = 0;
        for (Map.Entry<TallyState, Long> count : said.entrySet()) {
            Standing standing = count.getKey().standing();
            all += count.getValue();
            both += standing != null && standing.late() ? count.getValue() : 0;
        }
        return new LatenessCompared(all, both, all - both, late - both);
    }
}
