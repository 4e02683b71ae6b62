package vn.tiendo.index.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyState;

/** A tally of the default book as tests tell it, dossier by dossier, with nothing behind it. */
public final class TallyInMemory implements Tally {
    private static final int POSITIONS_OF_A_FOLD = 10;

    private final List<Told> told = new ArrayList<>();
    private VisibleFold visible = new VisibleFold(0, 0, null, Instant.EPOCH);

    private record Told(long fold, AgencyCode province, LocalDate day, ProgressCounts counts) {
        YearMonth cohort() {
            return YearMonth.from(day);
        }
    }

    /** Dossiers that were received and finished on a day, told by the next fold, which is visible a second after the last. */
    public void tell(String province, LocalDate day, long onTime, long late) {
        ProgressCounts counts =
                new ProgressCounts(Map.of(TallyState.FINISHED_ON_TIME, onTime, TallyState.FINISHED_LATE_AGENCY, late));
        long fold = visible.fold() + 1;
        told.add(new Told(fold, new AgencyCode(province), day, counts));
        visible = new VisibleFold(fold, POSITIONS_OF_A_FOLD * fold, null, Instant.ofEpochSecond(fold));
    }

    @Override
    public VisibleFold visible() {
        return visible;
    }

    @Override
    public boolean keeps(Book book) {
        return books().contains(book);
    }

    @Override
    public SortedSet<Book> books() {
        SortedSet<Book> books = new TreeSet<>(Comparator.comparing(Book::name));
        books.add(Book.PORTAL_766);
        return books;
    }

    @Override
    public TallyReading read(Book book, PeriodOnDay at) {
        Map<AgencyCode, ProgressCounts> provinces = new HashMap<>();
        told.stream()
                .filter(one -> keeps(book) && contains(at.period(), one.cohort()))
                .filter(one -> !one.day().isAfter(at.asOf()))
                .forEach(one -> provinces.merge(one.province(), one.counts(), ProgressCounts::plus));
        return new TallyReading(book, at, visible, provinces);
    }

    @Override
    public List<TallyReading> readDays(Book book, Period period, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .map(day -> read(book, new PeriodOnDay(period, day)))
                .toList();
    }

    @Override
    public Set<YearMonth> cohorts(Book book) {
        return told.stream().filter(_ -> keeps(book)).map(Told::cohort).collect(Collectors.toSet());
    }

    @Override
    public TallyChanges changesAfter(Book book, long fold) {
        Map<YearMonth, LocalDate> firstDays = new HashMap<>();
        told.stream()
                .filter(one -> keeps(book) && one.fold() > fold)
                .forEach(one ->
                        firstDays.merge(one.cohort(), one.day(), (known, next) -> known.isBefore(next) ? known : next));
        return new TallyChanges(firstDays);
    }

    private static boolean contains(Period period, YearMonth month) {
        return !month.isBefore(period.first()) && !month.isAfter(period.last());
    }
}
