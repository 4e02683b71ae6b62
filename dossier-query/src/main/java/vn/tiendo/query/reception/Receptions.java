package vn.tiendo.query.reception;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;

/** The online registrations of all units. */
public interface Receptions {
    /**
     * How many stand how, by the unit where they were registered; nothing where there are none.
     */
    Map<AgencyCode, Map<ReceptionState, Long>> counts(ReceptionSelection selection);

    /**
     * A page of them, those first that are due first.
     *
     * @param after where the page before it ended, null for the first page
     * @param limit the most items
     */
    List<Item> page(ReceptionSelection selection, Set<ReceptionState> states, @Nullable Mark after, int limit);

    /** A place in the list. */
    record Mark(Instant deadline, DossierCode code) {}

    /**
     * One of them.
     *
     * @param unit where it was registered
     * @param deadline the last instant at which an answer is in time
     * @param answeredAt null where it waits at the end of the day
     */
    record Item(
            DossierCode code,
            AgencyCode unit,
            String procedure,
            Instant registeredAt,
            Instant deadline,
            @Nullable Instant answeredAt,
            ReceptionState state) {}
}
