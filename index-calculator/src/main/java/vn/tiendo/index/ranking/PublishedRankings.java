package vn.tiendo.index.ranking;

import java.util.Optional;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.index.tally.PeriodOnDay;

/** The rankings as they were published, whatever is known now. */
public interface PublishedRankings {
    /**
     * What was published last of a period on a day: the frozen ranking, or while nothing is frozen what was told last.
     * Without movements: they are worked out against the day that is asked for.
     */
    Optional<ProvinceRanking> last(Book book, PeriodOnDay at);
}
