package vn.tiendo.query.lateness;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.lateness.LateFlows.Span;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.PrefixQuestions;

/**
 * Flows of units as they are made up on one day, put together from the flows of their prefixes. A transfer between two
 * prefixes of one unit is both in its transfers in and in its transfers out.
 */
public final class FlowsOfUnits {
    private final LateFlows flows;

    public FlowsOfUnits(LateFlows flows) {
        this.flows = flows;
    }

    /**
     * The flows of units.
     *
     * @param units with what makes up each on the day whose units they are, the same for all the days
     * @param period in which the dossiers were received, null for all
     */
    public Map<AgencyCode, LateFlow> flows(
            Book book, Map<AgencyCode, Extent> units, Span span, @Nullable Period period) {
        Map<AgencyCode, LateFlow> ofPrefixes = new HashMap<>();
        PrefixQuestions.of(units)
                .forEach((prefix, children) -> ofPrefixes.putAll(flows.flows(book, prefix, children, span, period)));
        Map<AgencyCode, LateFlow> ofUnits = new LinkedHashMap<>();
        units.forEach((unit, extent) -> ofUnits.put(unit, sum(extent, ofPrefixes)));
        return ofUnits;
    }

    private static LateFlow sum(Extent extent, Map<AgencyCode, LateFlow> flows) {
        LateFlow sum = LateFlow.NONE;
        for (AgencyCode prefix : extent.prefixes()) {
            sum = sum.plus(flows.getOrDefault(prefix, LateFlow.NONE));
        }
        for (AgencyCode without : extent.without()) {
            sum = sum.less(flows.getOrDefault(without, LateFlow.NONE));
        }
        return sum;
    }
}
