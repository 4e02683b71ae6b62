package vn.tiendo.index.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.index.tally.PeriodOnDay;

/** What was published and what waits to be sent; outlives the process. */
public interface Publications {
    /**
     * Does something in one transaction while no other instance does: all of it happens, or nothing.
     *
     * @return false if another instance was at it, and nothing was done
     */
    boolean alone(Runnable work);

    /** Up to where the tally has been looked through, empty before the first time. */
    Optional<Examined> examined();

    void examined(Examined examined);

    /** Of those rankings that were published: whether they were final. */
    Map<PeriodOnDay, Boolean> rankings(Collection<PeriodOnDay> days);

    /** Rankings not final when they were published, as of that day or later. */
    Set<PeriodOnDay> unfinishedSince(LocalDate day);

    /** What was published last of a period on a day. */
    List<Publication> last(PeriodOnDay at);

    /** Puts publications in the place of those before them, to be sent. */
    void decide(List<Publication> publications, Instant decidedAt);

    /** The first publications to be sent, provinces before rankings. */
    List<Publication> waiting(int limit);

    void sent(List<Publication> publications);
}
