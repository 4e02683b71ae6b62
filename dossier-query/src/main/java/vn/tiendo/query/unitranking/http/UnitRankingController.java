package vn.tiendo.query.unitranking.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.question.PeriodQuestion;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;
import vn.tiendo.query.unitranking.Figures;
import vn.tiendo.query.unitranking.FrozenFigures;
import vn.tiendo.query.unitranking.FrozenFigures.Frozen;
import vn.tiendo.query.unitranking.Movements;
import vn.tiendo.query.unitranking.RankedUnit;
import vn.tiendo.query.unitranking.UnitFigures;
import vn.tiendo.query.unitranking.UnitRanking;

/** Who is ahead in a province: its departments, its districts, or its communes. */
@RestController
class UnitRankingController {
    private final UnitFigures figures;
    private final FrozenFigures frozen;
    private final UnitRegister units;
    private final Snapshot snapshot;

    UnitRankingController(UnitFigures figures, FrozenFigures frozen, UnitRegister units, Snapshot snapshot) {
        this.figures = figures;
        this.frozen = frozen;
        this.units = units;
        this.snapshot = snapshot;
    }

    @Endpoint(
            value = "Who is ahead in a province, among units of one kind.",
            asks = {"kind", "against", "period", "asOf", "book", "territory"},
            refuses = 422)
    @GetMapping("/api/v1/units/{code}/ranking")
    UnitRankingAnswer ranking(@PathVariable("code") String code, Question question) {
        UnitRankingQuestion asked = UnitRankingQuestion.of(code, question);
        return snapshot.readByKeptPlans(freshness -> answer(asked, units.registry(), freshness));
    }

    private UnitRankingAnswer answer(UnitRankingQuestion asked, UnitRegistry registry, Freshness freshness) {
        UnitRanking ranking = ranking(asked, registry);
        Optional<Frozen> baseline = baseline(asked, ranking.formula());
        PeriodQuestion of = asked.figures();
        Movements movements = baseline.map(
                        then -> Movements.against(then, ranking, registry.territory(), of.territory()))
                .orElse(null);
        return new UnitRankingAnswer(
                registry.figuresOf(asked.province(), of.territory()),
                asked.kind(),
                of.book(),
                of.period(),
                of.asOf(),
                of.forecast(),
                ranking.formula().version(),
                baseline.map(then -> then.asOf().toString()).orElse(ProvinceRanking.NO_BASELINE),
                items(ranking, movements, registry, of.territory()),
                UnitRankingAnswer.text(ranking.mean().orElse(null)),
                movements == null ? null : UnitRankingAnswer.text(movements.mean(ranking)),
                freshness);
    }

    private UnitRanking ranking(UnitRankingQuestion asked, UnitRegistry registry) {
        List<RankedUnit> ranked =
                RankedUnit.of(asked.province(), asked.kind(), asked.figures().territory(), registry);
        Map<AgencyCode, Figures> known = new TreeMap<>();
        figures.of(ranked, asked.day()).forEach((unit, figure) -> known.put(unit.unit(), figure));
        return UnitRanking.of(ScoreFormula.on(asked.day().asOf()), known);
    }

    /** Of another formula it is refused where it is asked for, and none where it is not. */
    private Optional<Frozen> baseline(UnitRankingQuestion asked, ScoreFormula formula) {
        Optional<Frozen> baseline = frozen.find(asked.baseline(), asked.province(), asked.kind());
        if (asked.against() != null) {
            baseline.filter(then -> !formula.isComparableWith(then.formula())).ifPresent(then -> {
                throw Refusal.formulaChanged(
                        "against",
                        "%s is scored by %s and %s was by %s, which are not compared; ask against a day of the same formula"
                                .formatted(asked.day().asOf(), formula.version(), then.asOf(), then.formula()));
            });
        }
        return baseline.filter(then -> formula.isComparableWith(then.formula()));
    }

    private static List<UnitRankingAnswer.Item> items(
            UnitRanking ranking, @Nullable Movements movements, UnitRegistry registry, LocalDate day) {
        return ranking.items().stream()
                .map(item -> UnitRankingAnswer.Item.of(
                        item, registry.on(day, item.unit()).name(), movements))
                .toList();
    }
}
