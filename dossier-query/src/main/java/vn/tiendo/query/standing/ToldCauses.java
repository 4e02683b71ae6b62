package vn.tiendo.query.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Classification;
import vn.tiendo.contract.dossier.DossierProgress.TechnicalErrorSpan;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.query.outage.Outages;

/**
 * What a person said last; else a technical error of the dossier, or a declared outage where it was, that was open on the
 * day on which it became late; else its suspension; else the agency.
 *
 * @param zone whose local date is the day of an instant
 */
public record ToldCauses(ZoneId zone, Outages outages) implements CauseRules {
    /** Without any outage. */
    public ToldCauses(ZoneId zone) {
        this(zone, Outages.NONE);
    }

    @Override
    public Cause cause(DossierProgress progress, Lateness lateness) {
        return classified(progress, lateness.evening()).orElseGet(() -> found(progress, lateness));
    }

    private Optional<Cause> classified(DossierProgress progress, LocalDate evening) {
        Instant night = midnightAfter(evening);
        return progress.classifications().reversed().stream()
                .filter(classification -> classification.at().isBefore(night))
                .map(Classification::cause)
                .findFirst();
    }

    private Cause found(DossierProgress progress, Lateness lateness) {
        return somethingFailed(progress, lateness)
                ? Cause.TECHNICAL_ERROR
                : lateness.suspension() ? Cause.SUSPENSION : Cause.AGENCY;
    }

    /** Whether it was open at any time of the day on which the dossier became late. */
    private boolean somethingFailed(DossierProgress progress, Lateness lateness) {
        Instant night = midnightAfter(lateness.since());
        Instant morning = midnightAfter(lateness.since().minusDays(1));
        return progress.technicalErrors().stream()
                        .anyMatch(error -> error.from().isBefore(night) && !isOver(error, morning))
                || outages.anyOpen(lateness.unit(), morning, night);
    }

    private static boolean isOver(TechnicalErrorSpan error, Instant morning) {
        return error.until() != null && !error.until().isAfter(morning);
    }

    private Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
