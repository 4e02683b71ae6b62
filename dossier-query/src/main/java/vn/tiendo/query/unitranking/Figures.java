package vn.tiendo.query.unitranking;

import vn.tiendo.contract.tally.ProgressCounts;

/** How many dossiers a unit received, and how many of them are on time. */
public record Figures(long received, long onTime) {
    static Figures of(ProgressCounts counts) {
        return new Figures(counts.received(), counts.onTime());
    }

    public long late() {
        return received - onTime;
    }
}
