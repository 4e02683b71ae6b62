package vn.tiendo.query.backlog.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.backlog.TimesOfUnits;
import vn.tiendo.query.backlog.TimesTaken;
import vn.tiendo.query.question.PeriodQuestion;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;

/** How long the dossiers of a unit take. */
@RestController
class ProcessingTimeController {
    private final TimesOfUnits times;
    private final UnitRegister units;
    private final Snapshot snapshot;

    ProcessingTimeController(TimesOfUnits times, UnitRegister units, Snapshot snapshot) {
        this.times = times;
        this.units = units;
        this.snapshot = snapshot;
    }

    @Endpoint(
            value = "How long dossiers take.",
            asks = {"period", "asOf", "book", "territory"})
    @GetMapping("/api/v1/units/{code}/processing-time")
    ProcessingTimeAnswer times(@PathVariable("code") String code, Question question) {
        ProcessingTimeQuestion asked = ProcessingTimeQuestion.of(code, question);
        return snapshot.read(freshness -> answer(asked, units.registry(), freshness));
    }

    private ProcessingTimeAnswer answer(ProcessingTimeQuestion asked, UnitRegistry registry, Freshness freshness) {
        PeriodQuestion figures = asked.figures();
        Extent unit = registry.territory().extent(figures.unit(), figures.territory());
        TimesTaken taken = times.of(figures.book(), figures.asOf(), unit, figures.period());
        return ProcessingTimeAnswer.of(
                asked, registry.figuresOf(figures.unit(), figures.territory()), taken, freshness);
    }
}
