package vn.tiendo.query.ranking;

import java.time.LocalDate;
import java.util.Optional;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.Period;

/** What the index calculator published last. Within a snapshot it is of the same state as everything else. */
public interface PublishedRankings {
    /** The ranking by processing progress of what was received in a period, on a day; empty where none was published. */
    Optional<ProvinceRanking> ranking(Period period, LocalDate asOf);

    /** The whole index of a day, all six groups; empty where none was published. */
    Optional<Index766> index(LocalDate asOf);
}
