package vn.tiendo.index.tally;

import java.util.List;

/** Where partitions of the tally come in. Takes repeats and rewinds: of each cell the highest fold holds. */
public interface TallyIntake {
    /**
     * Keeps what partitions told, and makes visible what is whole: a fold becomes visible when every partition has told
     * that it is complete, so nobody sees a dossier that moved between provinces twice or not at all.
     *
     * @param batches of different partitions
     * @param partitions how many partitions there are; one that has told nothing yet holds everything back
     */
    void take(List<TallyBatch> batches, int partitions);
}
