package vn.tiendo.query.dashboard.http;

import java.time.ZoneId;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.dashboard.DossierView;
import vn.tiendo.query.dashboard.DossierViews;
import vn.tiendo.query.dashboard.DossierWords;
import vn.tiendo.query.dashboard.PageWords;
import vn.tiendo.query.dossier.KnownDossiers;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.UnitRegister;

/** One dossier: its life in each book, why it is late, and every fact that was told of it. */
@Controller
class DossierPageController {
    private final KnownDossiers dossiers;
    private final DossierViews views;
    private final UnitRegister units;
    private final Snapshot snapshot;
    private final Pages pages;
    private final ZoneId zone;

    /** @param zone in which instants are told */
    DossierPageController(
            KnownDossiers dossiers,
            DossierViews views,
            UnitRegister units,
            Snapshot snapshot,
            Pages pages,
            ZoneId zone) {
        this.dossiers = dossiers;
        this.views = views;
        this.units = units;
        this.snapshot = snapshot;
        this.pages = pages;
        this.zone = zone;
    }

    @GetMapping("/dossiers/{code}")
    ResponseEntity<String> dossier(@PathVariable("code") String code, Question question, Reader reader) {
        Asked asked = Asked.of(question);
        DossierCode dossier = Question.parsed("code", code, DossierCode::new);
        return snapshot.read(freshness -> {
            DossierView view = dossiers.find(dossier)
                    .map(known -> views.of(known, asked, units.registry()))
                    .orElseThrow(() -> Refusal.notFound("Nothing was told of dossier " + dossier + " so far."));
            return pages.page(
                    "dossier",
                    asked,
                    reader,
                    freshness,
                    Map.of(
                            "view",
                            view,
                            "d",
                            new DossierWords(new PageWords(reader.language()), zone),
                            "watch",
                            Pages.watching(view.holder().getFirst().code())));
        });
    }
}
