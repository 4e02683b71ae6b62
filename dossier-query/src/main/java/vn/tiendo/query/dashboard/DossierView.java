package vn.tiendo.query.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.dashboard.LifeLine.Judgement;
import vn.tiendo.query.dossier.KnownDossier;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/**
 * One dossier: its life in each book, every fact, and what contradicts itself.
 *
 * @param holder the unit that it is shown under, and those above it, the province first
 * @param judgements one for each book in which it is counted; empty where it was not received
 * @param life null where it was not received
 */
public record DossierView(
        KnownDossier dossier,
        List<UnitView.Named> holder,
        List<Judgement> judgements,
        @Nullable LifeLine life,
        Set<Anomaly> anomalies,
        LocalDate asOf) {
    public DossierView {
        holder = List.copyOf(holder);
        judgements = List.copyOf(judgements);
    }

    /** Where it stands in a book at the end of the day; empty where it is not counted then. */
    public Optional<Stretch> in(Book book) {
        return judgements.stream()
                .filter(judgement -> judgement.book().equals(book))
                .findFirst()
                .flatMap(judgement -> judgement.timeline().on(asOf));
    }

    /** The day since which it has been late in a book without an end; empty where it is not. */
    public Optional<LocalDate> lateSince(Book book) {
        return judgements.stream()
                .filter(judgement -> judgement.book().equals(book))
                .findFirst()
                .flatMap(this::lateSince);
    }

    private Optional<LocalDate> lateSince(Judgement judgement) {
        LocalDate since = null;
        for (Stretch stretch : judgement.timeline().stretches()) {
            if (!stretch.from().isAfter(asOf)) {
                since = isLate(stretch) ? (since == null ? stretch.from() : since) : null;
            }
        }
        return Optional.ofNullable(since);
    }

    private static boolean isLate(Stretch stretch) {
        return stretch.state().standing() != null && stretch.state().standing().late();
    }
}
