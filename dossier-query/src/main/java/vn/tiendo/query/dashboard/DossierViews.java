package vn.tiendo.query.dashboard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.anomaly.Contradictions;
import vn.tiendo.query.anomaly.DossierAnomalies;
import vn.tiendo.query.calendar.WorkingTime;
import vn.tiendo.query.dashboard.LifeLine.Judgement;
import vn.tiendo.query.dashboard.UnitView.Named;
import vn.tiendo.query.dossier.KnownDossier;
import vn.tiendo.query.rules.RuleLedger;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.unit.UnitRegistry;

/** Puts the page of a dossier together; within a snapshot, so that its parts belong together. */
public record DossierViews(Books books, DossierAnomalies anomalies, RuleLedger rules, ZoneId zone) {
    /** The dossier as it stands at the end of the day that is asked for. */
    public DossierView of(KnownDossier dossier, Asked asked, UnitRegistry registry) {
        LocalDate asOf = asked.asOf();
        List<Judgement> judgements = books.all().stream()
                .flatMap(book -> judgement(book, dossier).stream())
                .toList();
        AgencyCode holder = Contradictions.holder(dossier.code(), dossier.progress(), dossier.timelines());
        WorkingTime time = rules.inForce().rulebook().calendar(zone).in(holder.province(), asOf);
        return new DossierView(
                dossier,
                Named.path(holder, asOf, registry),
                judgements,
                LifeLine.of(judgements, asOf, asked.today(), time::isWorkingDay).orElse(null),
                anomalies.of(dossier.code(), dossier.progress(), dossier.timelines()),
                asOf);
    }

    private List<Judgement> judgement(Book book, KnownDossier dossier) {
        int bit = books.bit(book);
        return dossier.timelines().stream()
                .filter(timeline -> (timeline.books() & bit) != 0)
                .limit(1)
                .map(timeline -> new Judgement(book, timeline.timeline()))
                .toList();
    }
}
