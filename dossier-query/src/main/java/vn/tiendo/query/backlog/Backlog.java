package vn.tiendo.query.backlog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.tally.TallyState;

/** The dossiers behind every figure. */
public interface Backlog {
    /**
     * A page of a list.
     *
     * @param after where the page before it ended, null for the first page
     * @param limit the most items
     */
    Page page(Selection selection, Sort sort, @Nullable Mark after, int limit);

    /** The whole list, item by item as it is read: any number of them need no more memory than some. */
    void forEach(Selection selection, Sort sort, Consumer<BacklogItem> each);

    /**
     * How many dossiers of a list stand where, by the unit that holds them; nothing where there are none.
     */
    Map<AgencyCode, Map<TallyState, Long>> counts(Selection selection);

    /** How many dossiers of a list fall due on which day, by the unit that holds them; those without a due day left out. */
    Map<AgencyCode, Map<LocalDate, Long>> countsByDue(Selection selection);

    /**
     * A part of a list.
     *
     * @param end where it ends, null where nothing follows
     */
    record Page(List<BacklogItem> items, @Nullable Mark end) {}

    /**
     * A place in a list.
     *
     * @param rank what the list is sorted by, as a number that rises
     * @param code the dossier at that place
     */
    record Mark(long rank, DossierCode code) {}
}
