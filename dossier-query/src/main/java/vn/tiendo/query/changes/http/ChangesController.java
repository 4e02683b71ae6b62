package vn.tiendo.query.changes.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.changes.Change;
import vn.tiendo.query.changes.Changes;
import vn.tiendo.query.changes.Figure;
import vn.tiendo.query.changes.MovedCounts;
import vn.tiendo.query.changes.http.ChangesPage.Difference;
import vn.tiendo.query.changes.http.ChangesPage.Item;
import vn.tiendo.query.changes.http.ChangesPage.Totals;
import vn.tiendo.query.question.PeriodQuestion;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;

/** What changed a figure since it was read or published, fact by fact. */
@RestController
class ChangesController {
    private static final String PATH = "/api/v1/units/{code}/changes";

    private final Changes changes;
    private final ProgressTally tally;
    private final UnitRegister units;
    private final Snapshot snapshot;
    private final ChangesExport export;

    ChangesController(
            Changes changes, ProgressTally tally, UnitRegister units, Snapshot snapshot, ChangesExport export) {
        this.changes = changes;
        this.tally = tally;
        this.units = units;
        this.snapshot = snapshot;
        this.export = export;
    }

    @Endpoint(
            value = "The facts that changed a figure since it was read or published.",
            asks = {
                "period",
                "asOf",
                "book",
                "territory",
                "sincePosition",
                "sinceFold",
                "cursor",
                "limit",
                "format.changes"
            })
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ChangesPage changes(@PathVariable("code") String code, Question question) {
        ChangesQuestion asked = ChangesQuestion.of(code, question);
        return snapshot.read(freshness -> page(asked, question, freshness));
    }

    private ChangesPage page(ChangesQuestion asked, Question question, Freshness freshness) {
        UnitRegistry registry = units.registry();
        Figure figure = asked.figure(registry.territory());
        Found found = asked.page() == null ? all(asked, figure) : next(asked, figure);
        List<Change> page = found.changes();
        boolean more = page.size() > asked.limit();
        List<Change> shown = more ? page.subList(0, asked.limit()) : page;
        PeriodQuestion figures = asked.figures();
        return new ChangesPage(
                registry.figuresOf(figures.unit(), figures.territory()),
                figures.book(),
                figures.period(),
                figures.asOf(),
                figures.forecast(),
                asked.since().position(),
                asked.since().fold(),
                found.difference(),
                shown.stream().map(Item::of).toList(),
                more ? asked.next(shown.getLast().fact().position(), question.today()) : null,
                freshness);
    }

    /** Changes of a page and the one after them, if there is one. */
    private record Found(List<Change> changes, @Nullable Difference difference) {}

    /** The first page says what all of them come to. */
    private Found all(ChangesQuestion asked, Figure figure) {
        List<Change> first = new ArrayList<>();
        MovedCounts moved = new MovedCounts();
        changes.forEach(figure, asked.after(), change -> {
            moved.add(change);
            return first.size() > asked.limit() || first.add(change);
        });
        return new Found(first, difference(figure, moved));
    }

    private Difference difference(Figure figure, MovedCounts moved) {
        ProgressCounts after = tally.stock(figure.book(), figure.unit(), figure.period(), figure.asOf());
        return new Difference(
                moved.changes(), Totals.of(figure.asOf(), moved.before(after)), Totals.of(figure.asOf(), after));
    }

    private Found next(ChangesQuestion asked, Figure figure) {
        List<Change> next = new ArrayList<>();
        changes.forEach(figure, asked.after(), change -> {
            next.add(change);
            return next.size() <= asked.limit();
        });
        return new Found(next, null);
    }

    @Endpoint("The facts that changed a figure since it was read or published.")
    @GetMapping(path = PATH, produces = ChangesExport.TYPE)
    void whole(@PathVariable("code") String code, Question question, HttpServletResponse response) throws IOException {
        export.write(ChangesQuestion.of(code, question).whole(question), response);
    }

    /** For a link, which cannot ask by a header. */
    @Endpoint("The facts that changed a figure since it was read or published.")
    @GetMapping(path = PATH, params = "format=csv")
    void linked(@PathVariable("code") String code, Question question, HttpServletResponse response) throws IOException {
        whole(code, question, response);
    }
}
