package vn.tiendo.query.lateness.http;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.lateness.LateFlow;
import vn.tiendo.query.lateness.LateFlows;
import vn.tiendo.query.lateness.http.LateFlowAnswer.OfUnit;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.Unit;

/** How the stock of overdue dossiers of a unit and of its children changed. */
@RestController
class LateFlowController {
    private final LateFlows flows;
    private final Children children;
    private final Snapshot snapshot;

    LateFlowController(LateFlows flows, Children children, Snapshot snapshot) {
        this.flows = flows;
        this.children = children;
        this.snapshot = snapshot;
    }

    @GetMapping("/api/v1/units/{code}/late-flow")
    LateFlowAnswer flow(@PathVariable("code") String code, Question question) {
        LateFlowQuestion asked = LateFlowQuestion.of(code, question);
        return snapshot.read(freshness -> answer(asked, freshness));
    }

    private LateFlowAnswer answer(LateFlowQuestion asked, Freshness freshness) {
        Children.Some below = children.of(asked.book(), asked.unit());
        Map<AgencyCode, LateFlow> found =
                flows.flows(asked.book(), asked.unit(), below.codes(), asked.span(), asked.period());
        List<OfUnit> ofChildren =
                below.codes().stream().map(child -> ofUnit(asked, child, found)).toList();
        return new LateFlowAnswer(
                asked.book(),
                asked.period(),
                asked.span().from(),
                asked.span().to(),
                asked.span().to(),
                asked.forecast(),
                ofUnit(asked, asked.unit(), found),
                ofChildren,
                below.truncated(),
                freshness);
    }

    private static OfUnit ofUnit(LateFlowQuestion asked, AgencyCode unit, Map<AgencyCode, LateFlow> found) {
        String name = Unit.on(asked.span().to(), unit).name();
        return OfUnit.of(unit, name, found.getOrDefault(unit, LateFlow.NONE));
    }
}
