package vn.tiendo.query.dashboard.http;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.dashboard.Countries;
import vn.tiendo.query.dashboard.FigureKind;
import vn.tiendo.query.dashboard.Proof;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;

/** Every number opens its proof: formula, numerator, denominator, day, book, and the list behind it. */
@Controller
class ProofController {
    private final ProgressTally tally;
    private final Countries countries;
    private final UnitRegister units;
    private final Snapshot snapshot;
    private final Pages pages;

    ProofController(ProgressTally tally, Countries countries, UnitRegister units, Snapshot snapshot, Pages pages) {
        this.tally = tally;
        this.countries = countries;
        this.units = units;
        this.snapshot = snapshot;
        this.pages = pages;
    }

    @GetMapping("/proof")
    ResponseEntity<String> proof(Question question, Reader reader) {
        Asked asked = Asked.of(question, Set.of("unit", "figure"));
        AgencyCode unit = question.unitAsked().orElse(null);
        FigureKind figure =
                question.value("figure", Question.oneOf(FigureKind.class)).orElse(FigureKind.SCORE);
        return pages.shared(
                reader,
                () -> snapshot.readByKeptPlans(freshness -> pages.page(
                        "proof",
                        asked,
                        reader,
                        freshness,
                        Map.of("watch", Pages.watching(unit), "proof", proof(asked, unit, figure, units.registry())))));
    }

    private Proof proof(Asked asked, @Nullable AgencyCode unit, FigureKind figure, UnitRegistry registry) {
        return unit == null
                ? new Proof.OfCountry(figure, countries.of(asked, registry))
                : ofUnit(asked, unit, figure, registry);
    }

    private Proof ofUnit(Asked asked, AgencyCode unit, FigureKind figure, UnitRegistry registry) {
        UnitProgress progress = UnitProgress.on(
                asked.asOf(),
                tally.stock(
                        asked.book(), registry.territory().extent(unit, asked.asOf()), asked.period(), asked.asOf()));
        return new Proof.OfUnit(unit, registry.on(asked.asOf(), unit).name(), figure, progress);
    }
}
