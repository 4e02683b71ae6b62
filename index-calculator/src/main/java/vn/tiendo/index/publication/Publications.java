package vn.tiendo.index.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tiendo.index.tally.PeriodOnDay;

/** What was published and what waits to be sent; outlives the process. */
public interface Publications {
    /**
     * Does something in one transaction while no other instance does: all of it happens, or nothing.
     *
     * @return false if another instance was at it, and nothing was done
     */
    boolean alone(Runnable work);

    /**
     * Does something in one transaction while no other instance does, and waits a while for its turn.
     *
     * @throws RuntimeException if the turn does not come; nothing was done
     */
    <T> T inTurn(Supplier<T> work);

    /** Up to where the tally has been looked through, empty before the first time. */
    Optional<Examined> examined();

    void examined(Examined examined);

    /** What was published last of a period on a day. */
    List<Publication> last(PeriodOnDay at);

    /** Puts publications in the place of those before them, to be sent. What is final is never replaced. */
    void decide(List<Publication> publications, Instant decidedAt);

    /** The first publications to be sent: by as-of day, and there provinces before rankings. */
    List<Publication> waiting(int limit);

    void sent(List<Publication> publications);

    /**
     * Puts what was published of some days back among what is to be sent, as it is, and keeps who asked for it.
     *
     * @return how many messages
     */
    long replay(ReplayOrder order, Instant now);
}
