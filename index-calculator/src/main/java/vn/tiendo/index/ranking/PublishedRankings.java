package vn.tiendo.index.ranking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.tally.PeriodOnDay;

/** The rankings as they were published, whatever is known now; outlives the process. */
public interface PublishedRankings {
    /**
     * What was published last of a period on a day: the frozen ranking, or while nothing is frozen what was told last.
     * Without movements: they are worked out against the day that is asked for.
     */
    Optional<ProvinceRanking> last(Book book, PeriodOnDay at);

    /** How it was published. */
    Optional<PublishedRanking> find(Book book, PeriodOnDay at);

    /** Of those that were published: whether they are final. */
    Map<PeriodOnDay, Boolean> finals(Book book, Collection<PeriodOnDay> days);

    /** Those that are not final, as of that day or later. */
    Set<PeriodOnDay> unfinishedSince(Book book, LocalDate day);

    /** All of some days, both included, by day, period and book. */
    List<PublishedRanking> between(LocalDate from, LocalDate to);

    /** What was published of one province on some days, both included, by day. */
    List<PublishedIndex> of(AgencyCode province, Book book, Period period, LocalDate from, LocalDate to);

    /**
     * Keeps what is published, in the place of what was before it. A final ranking stays as it is, and so does one with a
     * sequence as high.
     */
    void keep(PublishedRanking ranking, List<Item> items);
}
