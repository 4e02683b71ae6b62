package vn.tiendo.query.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Classification;
import vn.tiendo.contract.dossier.DossierProgress.TechnicalErrorSpan;
import vn.tiendo.contract.tally.Cause;

/**
 * What a person said last; else a technical error that was open on the day on which the dossier became late; else its
 * suspension; else the agency.
 *
 * @param zone whose local date is the day of an instant
 */
public record ToldCauses(ZoneId zone) implements CauseRules {
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
        if (progress.technicalErrors().stream().anyMatch(error -> isOpen(error, lateness.since()))) {
            return Cause.TECHNICAL_ERROR;
        }
        return lateness.suspension() ? Cause.SUSPENSION : Cause.AGENCY;
    }

    /** Whether it was open at any time of the day. */
    private boolean isOpen(TechnicalErrorSpan error, LocalDate day) {
        Instant until = error.until();
        return error.from().isBefore(midnightAfter(day))
                && (until == null || until.isAfter(midnightAfter(day.minusDays(1))));
    }

    private Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
