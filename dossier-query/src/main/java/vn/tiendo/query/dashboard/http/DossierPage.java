package vn.tiendo.query.dashboard.http;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import vn.tiendo.access.Scope;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.clearing.Retracting;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.dashboard.DossierView;
import vn.tiendo.query.dashboard.DossierViews;
import vn.tiendo.query.dashboard.DossierWords;
import vn.tiendo.query.dashboard.Form;
import vn.tiendo.query.dashboard.Outcome;
import vn.tiendo.query.dashboard.PageWords;
import vn.tiendo.query.dossier.KnownDossier;
import vn.tiendo.query.dossier.KnownDossiers;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.UnitRegister;

/**
 * The page of a dossier, with the form in which it is classified, and the page on which one of its facts is taken back.
 *
 * @param zone in which instants are told
 */
record DossierPage(
        KnownDossiers dossiers, DossierViews views, UnitRegister units, Snapshot snapshot, Pages pages, ZoneId zone) {
    private static final String NAME = "dossier";

    /**
     * What is wanted of it.
     *
     * @param before what was done before it
     * @param scope of whoever wants it
     */
    record Wanted(DossierCode dossier, Asked asked, Outcome before, Scope scope) {
        String address() {
            return asked.dossier(dossier);
        }
    }

    static Wanted wanted(String code, Question question) {
        return new Wanted(
                Question.parsed("code", code, DossierCode::new),
                Asked.of(question, Outcome.PARAMETERS),
                Outcome.of(question),
                question.scope());
    }

    ResponseEntity<String> of(Wanted wanted, Reader reader) {
        return snapshot.read(
                freshness -> pages.page(NAME, wanted.asked(), reader, freshness, values(wanted, reader, Form.EMPTY)));
    }

    /** The same page with what was filled in, and what is wrong with it. */
    ResponseEntity<String> again(Wanted wanted, Reader reader, Form form) {
        return pages.again(NAME, wanted.asked(), reader, form, snapshot.read(_ -> values(wanted, reader, form)));
    }

    private Map<String, Object> values(Wanted wanted, Reader reader, Form form) {
        DossierView view = views.of(known(wanted.dossier(), wanted.scope()), wanted.asked(), units.registry());
        Map<String, Object> values = new HashMap<>();
        values.put("view", view);
        values.put("d", words(reader));
        values.put("form", form);
        values.put("before", wanted.before());
        values.put("here", wanted.address());
        AgencyCode holder = view.holder().getFirst().code();
        if (wanted.scope().holds(holder)) {
            values.put("watch", Pages.watching(holder));
        }
        return values;
    }

    DossierWords words(Reader reader) {
        return new DossierWords(new PageWords(reader.language()), zone);
    }

    private KnownDossier known(DossierCode dossier, Scope scope) {
        return dossiers.find(dossier, scope)
                .orElseThrow(() -> Refusal.notFound("Nothing was told of dossier " + dossier + " so far."));
    }

    /** A fact that can be taken back; empty where there is none such, or it was taken back already. */
    Optional<LifecycleEvent> retractable(DossierCode dossier, String source, String id, Scope scope) {
        return snapshot.read(_ -> Retracting.retractable(known(dossier, scope), source, id));
    }
}
