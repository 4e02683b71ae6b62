package vn.tiendo.query.lateness.http;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.lateness.FlowsOfUnits;
import vn.tiendo.query.lateness.LateFlow;
import vn.tiendo.query.lateness.http.LateFlowAnswer.OfUnit;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.Children;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;
import vn.tiendo.query.unit.UnitTree;

/** How the stock of overdue dossiers of a unit and of its children changed. */
@RestController
class LateFlowController {
    private static final int MOST_CHILDREN = 1_000;

    private final FlowsOfUnits flows;
    private final UnitTree tree;
    private final UnitRegister units;
    private final Snapshot snapshot;

    LateFlowController(FlowsOfUnits flows, UnitTree tree, UnitRegister units, Snapshot snapshot) {
        this.flows = flows;
        this.tree = tree;
        this.units = units;
        this.snapshot = snapshot;
    }

    @Endpoint(
            value = "From one stock of overdue dossiers to the next, of the unit and each child.",
            asks = {"from", "to", "book", "period", "territory"})
    @GetMapping("/api/v1/units/{code}/late-flow")
    LateFlowAnswer flow(@PathVariable("code") String code, Question question) {
        LateFlowQuestion asked = LateFlowQuestion.of(code, question);
        return snapshot.readByKeptPlans(freshness -> answer(asked, units.registry(), freshness));
    }

    private LateFlowAnswer answer(LateFlowQuestion asked, UnitRegistry registry, Freshness freshness) {
        LocalDate day = registry.territory().dayOf(asked.unit(), asked.territory());
        List<AgencyCode> children =
                new Children(tree, registry, asked.book(), day).codes(asked.unit(), MOST_CHILDREN + 1);
        List<AgencyCode> shown = children.subList(0, Math.min(MOST_CHILDREN, children.size()));
        Map<AgencyCode, LateFlow> found =
                flows.flows(asked.book(), extents(asked.unit(), shown, registry, day), asked.span(), asked.period());
        return new LateFlowAnswer(
                asked.book(),
                asked.period(),
                asked.span().from(),
                asked.span().to(),
                asked.span().to(),
                asked.forecast(),
                ofUnit(asked, asked.unit(), registry, found),
                shown.stream()
                        .map(child -> ofUnit(asked, child, registry, found))
                        .toList(),
                children.size() > MOST_CHILDREN ? true : null,
                freshness);
    }

    private static Map<AgencyCode, Extent> extents(
            AgencyCode unit, List<AgencyCode> children, UnitRegistry registry, LocalDate day) {
        Map<AgencyCode, Extent> extents = new LinkedHashMap<>();
        extents.put(unit, registry.territory().extent(unit, day));
        children.forEach(child -> extents.put(child, registry.territory().extent(child, day)));
        return extents;
    }

    private static OfUnit ofUnit(
            LateFlowQuestion asked, AgencyCode unit, UnitRegistry registry, Map<AgencyCode, LateFlow> found) {
        return OfUnit.of(registry.figuresOf(unit, asked.territory()), found.getOrDefault(unit, LateFlow.NONE));
    }
}
