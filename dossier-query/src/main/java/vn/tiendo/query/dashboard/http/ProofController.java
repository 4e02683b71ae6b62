package vn.tiendo.query.dashboard.http;

import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.dashboard.FigureKind;
import vn.tiendo.query.dashboard.Proof;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.ShownBooks;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;

/** Every number opens its proof: formula, numerator, denominator, day, book, and the list behind it. */
@Controller
class ProofController {
    private final ProgressTally tally;
    private final UnitRegister units;
    private final ShownBooks books;
    private final Snapshot snapshot;
    private final Pages pages;

    ProofController(ProgressTally tally, UnitRegister units, ShownBooks books, Snapshot snapshot, Pages pages) {
        this.tally = tally;
        this.units = units;
        this.books = books;
        this.snapshot = snapshot;
        this.pages = pages;
    }

    @GetMapping("/proof")
    ResponseEntity<String> proof(Question question, Reader reader) {
        Asked asked = Asked.of(question, Set.of("unit", "figure"));
        AgencyCode unit = question.unit()
                .orElseThrow(() -> Refusal.invalidValue("unit", "\"unit\" is missing: whose figure is meant?"));
        FigureKind figure =
                question.value("figure", Question.oneOf(FigureKind.class)).orElse(FigureKind.SCORE);
        return snapshot.readByKeptPlans(freshness -> pages.page(
                "proof",
                asked,
                reader,
                freshness,
                Map.of(
                        "watch",
                        Pages.watching(unit),
                        "proof",
                        proof(asked, unit, figure, units.registry()),
                        "books",
                        books.now().all())));
    }

    private Proof proof(Asked asked, AgencyCode unit, FigureKind figure, UnitRegistry registry) {
        UnitProgress progress = UnitProgress.on(
                asked.asOf(),
                tally.stock(
                        asked.book(), registry.territory().extent(unit, asked.asOf()), asked.period(), asked.asOf()));
        return new Proof(unit, registry.on(asked.asOf(), unit).name(), figure, progress);
    }
}
