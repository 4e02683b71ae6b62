package vn.tiendo.query.lateness;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.lateness.DifferingDossier.InBook;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/** Every dossier that a test tells, judged when it is asked for; remembers whether it was let go. */
final class DifferingInMemory implements DifferingDossiers {
    private final SortedMap<DossierCode, DossierProgress> dossiers = new TreeMap<>();
    private final List<AgencyCode> open = new ArrayList<>();
    private final Judge judge;

    DifferingInMemory(Judge judge) {
        this.judge = judge;
    }

    void tell(Life life) {
        dossiers.put(new DossierCode("H09.12-231002-%04d".formatted(dossiers.size())), life.progress());
    }

    /** Units whose dossiers are still being read. */
    List<AgencyCode> open() {
        return List.copyOf(open);
    }

    @Override
    public Stream<DifferingDossier> find(
            BookPair books, AgencyCode unit, LocalDate asOf, @Nullable Period period, @Nullable DossierCode after) {
        open.add(unit);
        return dossiers.entrySet().stream()
                .filter(entry -> after == null || entry.getKey().compareTo(after) > 0)
                .flatMap(entry -> differing(entry.getKey(), entry.getValue(), books, asOf).stream())
                .filter(dossier -> dossier.unit().isWithin(unit) && isOf(dossier, period))
                .onClose(() -> open.remove(unit));
    }

    private Optional<DifferingDossier> differing(
            DossierCode code, DossierProgress progress, BookPair books, LocalDate asOf) {
        Stretch one = on(asOf, books.one().book(), progress);
        InBook inOne = inBook(one);
        InBook inOther = inBook(on(asOf, books.other().book(), progress));
        return inOne.standing().late() == inOther.standing().late()
                ? Optional.empty()
                : Optional.of(new DifferingDossier(code, one.unit(), progress, inOne, inOther));
    }

    private Stretch on(LocalDate asOf, Book book, DossierProgress progress) {
        return judge.timeline(judge.books().rules(book), progress).on(asOf).orElseThrow();
    }

    private static InBook inBook(Stretch stretch) {
        Standing standing = stretch.state().standing();
        if (standing == null) {
            throw new IllegalStateException("a stretch has a standing");
        }
        return new InBook(standing, stretch.due());
    }

    private boolean isOf(DifferingDossier dossier, @Nullable Period period) {
        YearMonth received = YearMonth.from(judge.judge(dossier.progress())
                .getFirst()
                .timeline()
                .stretches()
                .getFirst()
                .from());
        return period == null || !received.isBefore(period.first()) && !received.isAfter(period.last());
    }
}
