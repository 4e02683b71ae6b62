package vn.tiendo.query.anomaly.http;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.anomaly.AnomalyCounts;
import vn.tiendo.query.anomaly.Directories;
import vn.tiendo.query.anomaly.Directory;
import vn.tiendo.query.anomaly.LatenessCompared;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.States;
import vn.tiendo.query.question.PeriodQuestion;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.Children;
import vn.tiendo.query.unit.CountsByChild;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.Territory;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;
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
    private final UnitRegister units;
    private final Snapshot snapshot;

    AnomalyController(
            AnomalyCounts anomalies,
            Directories directories,
            Backlog backlog,
            ProgressTally tally,
            UnitTree tree,
            UnitRegister units,
            Snapshot snapshot) {
        this.anomalies = anomalies;
        this.directories = directories;
        this.backlog = backlog;
        this.tally = tally;
        this.tree = tree;
        this.units = units;
        this.snapshot = snapshot;
    }

    @Endpoint(value = "How many dossiers contradict themselves, and in which way.", asks = "territory")
    @GetMapping("/anomalies")
    AnomaliesAnswer anomalies(@PathVariable("code") String code, Question question) {
        question.allowing(Set.of("territory"));
        AgencyCode unit = question.unit(code);
        LocalDate today = question.territory(question.today());
        return snapshot.read(freshness -> anomalies(unit, today, freshness));
    }

    private AnomaliesAnswer anomalies(AgencyCode unit, LocalDate today, Freshness freshness) {
        UnitRegistry registry = units.registry();
        Directory directory = directories.inForce();
        Map<AgencyCode, Map<Anomaly, Long>> counts =
                CountsByChild.of(registry.territory(), unit, today, prefix -> anomalies.of(prefix, directory));
        return AnomaliesAnswer.of(unit, today, registry, counts, freshness);
    }

    @Endpoint(
            value = "What other systems say is late, beside what is.",
            asks = {"period", "asOf", "book", "territory"})
    @GetMapping("/late-statements")
    LatenessAnswer lateStatements(@PathVariable("code") String code, Question question) {
        PeriodQuestion asked = PeriodQuestion.of(code, question);
        return snapshot.read(freshness -> lateStatements(asked, freshness));
    }

    private LatenessAnswer lateStatements(PeriodQuestion asked, Freshness freshness) {
        UnitRegistry registry = units.registry();
        Territory territory = registry.territory();
        LocalDate day = territory.dayOf(asked.unit(), asked.territory());
        Map<AgencyCode, Map<TallyState, Long>> said = CountsByChild.of(
                territory, asked.unit(), day, prefix -> backlog.counts(saidLate(asked, Extent.of(prefix))));
        List<AgencyCode> children =
                new Children(tree, registry, asked.book(), day).codes(asked.unit(), MOST_CHILDREN + 1);
        return new LatenessAnswer(
                registry.figuresOf(asked.unit(), asked.territory()),
                asked.book(),
                asked.period(),
                asked.asOf(),
                asked.forecast(),
                compared(asked, territory.extent(asked.unit(), day), sum(said)),
                children.stream()
                        .limit(MOST_CHILDREN)
                        .map(child -> child(asked, registry, child, said.getOrDefault(child, Map.of())))
                        .toList(),
                children.size() > MOST_CHILDREN ? true : null,
                freshness);
    }

    /** The dossiers of a unit that a system had called late. */
    private static Selection saidLate(PeriodQuestion asked, Extent unit) {
        Set<TallyState> all = States.of(List.of(), List.of());
        return new Selection(asked.book(), asked.asOf(), unit, all, asked.period(), null, null, null, null, null, true);
    }

    private LatenessAnswer.Child child(
            PeriodQuestion asked, UnitRegistry registry, AgencyCode child, Map<TallyState, Long> said) {
        LocalDate day = registry.territory().dayOf(asked.unit(), asked.territory());
        Extent extent = registry.territory().extent(child, day);
        return new LatenessAnswer.Child(
                child, registry.on(asked.territory(), child).name(), compared(asked, extent, said));
    }

    private LatenessCompared compared(PeriodQuestion asked, Extent unit, Map<TallyState, Long> said) {
        return LatenessCompared.of(
                said,
                tally.stock(asked.book(), unit, asked.period(), asked.asOf()).late());
    }

    private static Map<TallyState, Long> sum(Map<AgencyCode, Map<TallyState, Long>> counts) {
        Map<TallyState, Long> sum = new EnumMap<>(TallyState.class);
        counts.values().forEach(some -> some.forEach((state, count) -> sum.merge(state, count, Long::sum)));
        return sum;
    }
}
