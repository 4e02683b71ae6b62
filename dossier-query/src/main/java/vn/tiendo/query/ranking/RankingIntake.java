package vn.tiendo.query.ranking;

import java.util.List;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.ProvinceRanking;

/**
 * Keeps what the index calculator tells, within the transaction of the caller. Under each key the highest sequence holds:
 * repeats, replays and disorder change nothing.
 */
public interface RankingIntake {
    /** Keeps rankings, and tells the {@link FinalRankingListener listeners} of those that became final. */
    void takeRankings(List<Told<ProvinceRanking>> rankings);

    /** Keeps whole indexes. */
    void takeIndexes(List<Told<Index766>> indexes);
}
