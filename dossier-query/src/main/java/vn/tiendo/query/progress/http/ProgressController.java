package vn.tiendo.query.progress.http;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.progress.Trend;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.tally.DayChange;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.Unit;

/** How many dossiers of a unit are on time, and what that is worth. */
@RestController
class ProgressController {
    private final ProgressTally tally;
    private final Snapshot snapshot;

    ProgressController(ProgressTally tally, Snapshot snapshot) {
        this.tally = tally;
        this.snapshot = snapshot;
    }

    @GetMapping("/api/v1/units/{code}/progress")
    ProgressAnswer progress(@PathVariable("code") String code, Question question) {
        ProgressQuestion asked = ProgressQuestion.of(code, question);
        String name = Unit.on(asked.asOf(), asked.unit()).name();
        return snapshot.read(freshness -> ProgressAnswer.of(asked, name, progress(asked), freshness));
    }

    @GetMapping("/api/v1/units/{code}/trend")
    TrendAnswer trend(@PathVariable("code") String code, Question question) {
        TrendQuestion asked = TrendQuestion.of(code, question);
        String name = Unit.on(asked.to(), asked.unit()).name();
        return snapshot.read(freshness -> TrendAnswer.of(asked, name, trend(asked), freshness));
    }

    private List<Trend.Day> trend(TrendQuestion asked) {
        ProgressCounts stock = tally.stock(asked.book(), asked.unit(), asked.period(), asked.from());
        List<DayChange> changes = tally.changes(
                asked.book(), asked.unit(), asked.period(), asked.from().plusDays(1), asked.to());
        return Trend.of(asked.from(), asked.to(), stock, changes);
    }

    private UnitProgress progress(ProgressQuestion asked) {
        ProgressCounts counts = tally.stock(asked.book(), asked.unit(), asked.period(), asked.asOf());
        return UnitProgress.on(asked.asOf(), counts);
    }
}
