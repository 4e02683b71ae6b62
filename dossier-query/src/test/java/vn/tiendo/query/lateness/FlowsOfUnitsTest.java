package vn.tiendo.query.lateness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.lateness.LateFlow.Part;
import vn.tiendo.query.lateness.LateFlows.Span;
import vn.tiendo.query.unit.Extent;

class FlowsOfUnitsTest {
    private static final LocalDate MONDAY = LocalDate.of(2023, 10, 2);
    private static final Span WEEK = new Span(MONDAY, MONDAY.plusDays(6));
    private static final Period SEPTEMBER = Period.parse("2023-09");
    private static final AgencyCode ONE = new AgencyCode("H09.12");
    private static final AgencyCode OTHER = new AgencyCode("H09.15");

    private final FlowsInMemory flows = new FlowsInMemory(Book.PROVINCE, WEEK, SEPTEMBER);
    private final Map<AgencyCode, Extent> units = new LinkedHashMap<>();

    @Test
    void aUnitHasTheFlowOfItsOwnPrefix() {
        flows.tell("H09.12", entered(3));
        flows.tell("H09.15", entered(4));
        units.put(OTHER, Extent.of(OTHER));
        units.put(ONE, Extent.of(ONE));

        Map<AgencyCode, LateFlow> answer = flows();

        assertThat(answer).containsExactly(Map.entry(OTHER, entered(4)), Map.entry(ONE, entered(3)));
        assertThat(flows.questions()).as("one question for both").containsExactly("H09 [H09.12, H09.15]");
    }

    @Test
    void whatWasMergedIntoAUnitCountsWithIt() {
        flows.tell("H09.12", entered(3));
        flows.tell("H09.16", entered(4));
        units.put(ONE, new Extent(List.of(ONE, new AgencyCode("H09.16")), List.of()));

        assertThat(flows()).containsExactly(Map.entry(ONE, entered(7)));
    }

    @Test
    void whatCountsElsewhereIsTakenAway() {
        flows.tell("H09.12", entered(7));
        flows.tell("H09.12.03", entered(4));
        units.put(ONE, new Extent(List.of(ONE), List.of(new AgencyCode("H09.12.03"))));

        assertThat(flows()).containsExactly(Map.entry(ONE, entered(3)));
    }

    @Test
    void aUnitOfWhichNothingWasLateHasAFlowToo() {
        units.put(ONE, Extent.of(ONE));

        assertThat(flows()).containsExactly(Map.entry(ONE, LateFlow.NONE));
    }

    @Test
    void aSpanHasADayAtLeast() {
        assertThat(new Span(MONDAY, MONDAY).from()).isEqualTo(MONDAY);
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(MONDAY, MONDAY.minusDays(1)));
    }

    private Map<AgencyCode, LateFlow> flows() {
        return new FlowsOfUnits(flows).flows(Book.PROVINCE, units, WEEK, SEPTEMBER);
    }

    private static LateFlow entered(long count) {
        return new LateFlow(Map.of(Cause.AGENCY, new Part(0, Map.of(Movement.ENTERED, count), count)));
    }
}
