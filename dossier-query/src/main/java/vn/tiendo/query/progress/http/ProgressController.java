package vn.tiendo.query.progress.http;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.progress.Trend;
import vn.tiendo.query.progress.Trends;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.question.PeriodQuestion;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.Territory;
import vn.tiendo.query.unit.UnitOfFigures;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;

/** How many dossiers of a unit are on time, and what that is worth. */
@RestController
class ProgressController {
    private final ProgressTally tally;
    private final UnitRegister units;
    private final Snapshot snapshot;

    ProgressController(ProgressTally tally, UnitRegister units, Snapshot snapshot) {
        this.tally = tally;
        this.units = units;
        this.snapshot = snapshot;
    }

    @Endpoint(
            value = "What was received, what is on time, and the score.",
            asks = {"period", "asOf", "book", "territory"})
    @GetMapping("/api/v1/units/{code}/progress")
    ProgressAnswer progress(@PathVariable("code") String code, Question question) {
        PeriodQuestion asked = PeriodQuestion.of(code, question);
        return snapshot.readByKeptPlans(freshness -> {
            UnitRegistry registry = units.registry();
            UnitOfFigures unit = registry.figuresOf(asked.unit(), asked.territory());
            return ProgressAnswer.of(asked, unit, progress(asked, registry.territory()), freshness);
        });
    }

    @Endpoint(
            value = "The same, day by day.",
            asks = {"period", "from", "to", "book", "territory"})
    @GetMapping("/api/v1/units/{code}/trend")
    TrendAnswer trend(@PathVariable("code") String code, Question question) {
        TrendQuestion asked = TrendQuestion.of(code, question);
        return snapshot.readByKeptPlans(freshness -> {
            UnitRegistry registry = units.registry();
            UnitOfFigures unit = registry.figuresOf(asked.unit(), asked.territory(asked.to()));
            return TrendAnswer.of(asked, unit, trend(asked, registry.territory()), freshness);
        });
    }

    /** Each day for the units of that day, unless those of today are asked for. */
    private List<Trend.Day> trend(TrendQuestion asked, Territory territory) {
        List<Territory.Stretch> stretches = asked.ofToday()
                ? List.of(
                        new Territory.Stretch(asked.from(), asked.to(), territory.extent(asked.unit(), asked.today())))
                : territory.stretches(asked.unit(), asked.from(), asked.to());
        return new Trends(tally).of(asked.book(), asked.period(), stretches);
    }

    private UnitProgress progress(PeriodQuestion asked, Territory territory) {
        Extent unit = territory.extent(asked.unit(), asked.territory());
        return UnitProgress.on(asked.asOf(), tally.stock(asked.book(), unit, asked.period(), asked.asOf()));
    }
}
