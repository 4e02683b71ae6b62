package vn.tiendo.index.component;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.IndexGroup;

/** What a change did to the scores of a day. */
public record ComponentChange(long version, Signature signature, List<Changed> scores) {
    public ComponentChange {
        scores = List.copyOf(scores);
    }

    /**
     * One score that is another one since.
     *
     * @param former null where there was none
     * @param score null where it was withdrawn
     */
    public record Changed(
            AgencyCode province,
            IndexGroup group,
            @Nullable BigDecimal former,
            @Nullable BigDecimal score) {}
}
