package vn.tiendo.query.dossier.http;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.dossier.KnownDossiers;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Snapshot;

/** One dossier: what was told of it, and where it stands in every book. */
@RestController
class DossierController {
    private static final Set<String> PARAMETERS = Set.of("asOf", "book");

    private final KnownDossiers dossiers;
    private final Snapshot snapshot;
    private final DossierAnswers answers;

    DossierController(KnownDossiers dossiers, Snapshot snapshot, DossierAnswers answers) {
        this.dossiers = dossiers;
        this.snapshot = snapshot;
        this.answers = answers;
    }

    @Endpoint(
            value = "What happened to a dossier, and where it stands in every book.",
            asks = {"asOf", "book.dossier"})
    @GetMapping("/api/v1/dossiers/{code}")
    DossierAnswer dossier(@PathVariable("code") String code, Question question) {
        question.allowing(PARAMETERS);
        LocalDate asOf = question.asOf().orElseGet(question::today);
        DossierCode dossier = Question.parsed("code", code, DossierCode::new);
        return snapshot.read(freshness -> dossiers.find(dossier, question.scope())
                .map(known -> answers.of(known, question, asOf, freshness))
                .orElseThrow(() -> Refusal.notFound("Nothing was told of dossier " + dossier + " so far.")));
    }
}
