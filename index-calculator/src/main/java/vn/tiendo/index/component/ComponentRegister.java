package vn.tiendo.index.component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.IndexGroup;

/** Keeps the scores that are told, and what they were before. */
public interface ComponentRegister {
    /** The scores of a day as they hold now. */
    ComponentScores of(LocalDate asOf);

    /**
     * Puts scores, all of them or none. What is not among them stays; a score that is the same already changes nothing.
     *
     * @return what changed, with the version that holds now
     */
    ComponentChange put(LocalDate asOf, Map<AgencyCode, Map<IndexGroup, BigDecimal>> scores, Signature signature);

    /** Takes a score back; nothing changes where there is none. */
    ComponentChange withdraw(LocalDate asOf, AgencyCode province, IndexGroup group, Signature signature);

    /**
     * How the scores of a day came to be what they are, newest first.
     *
     * @param before only versions below that one
     */
    List<ComponentChange> changes(LocalDate asOf, long before, int limit);
}
