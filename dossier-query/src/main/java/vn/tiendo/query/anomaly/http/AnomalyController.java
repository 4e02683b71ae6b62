package vn.tiendo.query.anomaly.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.anomaly.AnomalyCounts;
import vn.tiendo.query.anomaly.Directories;
import vn.tiendo.query.anomaly.LatenessCompared;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unit.UnitTree;

/** What contradicts itself in a unit and below it, and what systems say of lateness there. The lists are the backlog's. */
@RestController
@RequestMapping("/api/v1/units/{code}")
class AnomalyController {
    private static final int MOST_CHILDREN = 1_000;

    private final AnomalyCounts anomalies;
    private final Directories directories;
    private final Backlog backlog;
    private final ProgressTally tally;
    private final UnitTree tree;
    private final Snapshot snapshot;

    AnomalyController(
            AnomalyCounts anomalies,
            Directories directories,
            Backlog backlog,
            ProgressTally tally,
            UnitTree tree,
            Snapshot snapshot) {
        this.anomalies = anomalies;
        this.directories = directories;
        this.backlog = backlog;
        this.tally = tally;
        this.tree = tree;
        this.snapshot = snapshot;
    }

    @GetMapping("/anomalies")
    AnomaliesAnswer anomalies(@PathVariable("code") String code, Question question) {
        question.allowing(Set.of());
        AgencyCode unit = Question.parsed("code", code, AgencyCode::of);
        return snapshot.read(freshness ->
                AnomaliesAnswer.of(unit, question.today(), anomalies.of(unit, directories.inForce()), freshness));
    }

    @GetMapping("/late-statements")
    LatenessAnswer lateStatements(@PathVariable("code") String code, Question question) {
        LatenessQuestion asked = LatenessQuestion.of(code, question);
        return snapshot.read(freshness -> lateStatements(asked, freshness));
    }

    private LatenessAnswer lateStatements(LatenessQuestion asked, Freshness freshness) {
        Map<AgencyCode, Map<TallyState, Long>> said = backlog.counts(asked.saidLate());
        List<UnitTree.Child> children = tree.children(asked.book(), asked.unit(), MOST_CHILDREN + 1);
        return new LatenessAnswer(
                asked.unit(),
                name(asked, asked.unit()),
                asked.book(),
                asked.period(),
                asked.asOf(),
                asked.forecast(),
                compared(asked, asked.unit(), sum(said)),
                children.stream()
                        .limit(MOST_CHILDREN)
                        .map(UnitTree.Child::code)
                        .map(child -> child(asked, child, said.getOrDefault(child, Map.of())))
                        .toList(),
                children.size() > MOST_CHILDREN ? true : null,
                freshness);
    }

    private LatenessAnswer.Child child(LatenessQuestion asked, AgencyCode child, Map<TallyState, Long> said) {
        return new LatenessAnswer.Child(child, name(asked, child), compared(asked, child, said));
    }

    private LatenessCompared compared(LatenessQuestion asked, AgencyCode unit, Map<TallyState, Long> said) {
        return LatenessCompared.of(
                said,
                tally.stock(asked.book(), unit, asked.period(), asked.asOf()).late());
    }

    private static Map<TallyState, Long> sum(Map<AgencyCode, Map<TallyState, Long>> counts) {
        Map<TallyState, Long> sum = new EnumMap<>(TallyState.class);
        counts.values().forEach(some -> some.forEach((state, count) -> sum.merge(state, count, Long::sum)));
        return sum;
    }

    private static String name(LatenessQuestion asked, AgencyCode unit) {
        return Unit.on(asked.asOf(), unit).name();
    }
}
