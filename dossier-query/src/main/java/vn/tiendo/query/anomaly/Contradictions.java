package vn.tiendo.query.anomaly;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.LateStatement;
import vn.tiendo.contract.dossier.DossierProgress.Registration;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judge;

/**
 * What contradicts itself in a dossier, by its facts and the rules alone. Systems that say late are set against the book
 * {@link Book#PORTAL_766}, whatever book is asked for: it is the one that is published.
 *
 * @param bit of that book
 * @param zone whose local date is the day of an instant
 */
public record Contradictions(int bit, ZoneId zone) {
    /** By the rules of a judge. */
    public static Contradictions by(Judge judge) {
        return new Contradictions(judge.books().bit(Book.PORTAL_766), judge.zone());
    }

    /** All of them, in the order of their declaration. */
    public Set<Anomaly> in(DossierProgress progress, List<CountedTimeline> timelines) {
        Set<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);
        anomalies.addAll(progress.anomalies());
        if (said(progress, timelines).stream().anyMatch(said -> !said.late())) {
            anomalies.add(Anomaly.SAID_LATE_BUT_IN_TERM);
        }
        return anomalies;
    }

    /** What systems said of it, in the order of judging. */
    public List<SaidLate> said(DossierProgress progress, List<CountedTimeline> timelines) {
        return timelines.stream()
                .filter(timeline -> (timeline.books() & bit) != 0)
                .flatMap(timeline -> SaidLate.compared(progress, timeline.timeline(), zone).stream())
                .toList();
    }

    /** The first day on which a system said late, empty where none did. */
    public Optional<LocalDate> firstSaid(DossierProgress progress) {
        return progress.lateStatements().stream()
                .map(LateStatement::at)
                .min(Comparator.naturalOrder())
                .map(at -> LocalDate.ofInstant(at, zone));
    }

    /** The unit under which a dossier is shown: that holds it; without a receipt, where it was registered, or of its code. */
    public static AgencyCode holder(DossierCode code, DossierProgress progress, List<CountedTimeline> timelines) {
        if (!timelines.isEmpty()) {
            return timelines.getFirst().timeline().stretches().getLast().unit();
        }
        Registration registration = progress.registration();
        return registration == null ? code.agency() : registration.agency();
    }
}
