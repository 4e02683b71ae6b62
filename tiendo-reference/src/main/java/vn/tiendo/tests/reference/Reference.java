package vn.tiendo.tests.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Answers by brute force what the product must answer from the same events. */
public final class Reference {

    private final Book book;
    private final Map<String, List<Fact>> facts;
    private final Map<String, Boolean> late = new ConcurrentHashMap<>();

    private Reference(Book book, Collection<String> lines) {
        this.book = book;
        this.facts = FactsTold.byDossier(lines);
    }

    /**
     * Judges by the book {@code PORTAL_766}.
     *
     * @param lines valid CloudEvents, one a line, in the order in which they arrived
     */
    public static Reference portal766(Collection<String> lines) {
        return new Reference(Book.PORTAL_766, lines);
    }

    /** Judges by the book {@code PROVINCE}. */
    public static Reference province(Collection<String> lines) {
        return new Reference(Book.PROVINCE, lines);
    }

    /** Judges by the book {@code FIRST_PROMISE}. */
    public static Reference firstPromise(Collection<String> lines) {
        return new Reference(Book.FIRST_PROMISE, lines);
    }

    /** The codes of all dossiers told of by a fact that stands, counted or not. */
    public Set<String> dossiers() {
        return new TreeSet<>(facts.keySet());
    }

    /**
     * Judges one dossier; empty when it is unknown or not received up to that day.
     *
     * @param asOf at the end of which the dossier is judged; after the last fact: if nothing more happens
     */
    public Optional<Judgement> judge(String dossier, LocalDate asOf) {
        List<Happening> life = OrderOfJudging.of(facts.getOrDefault(dossier, List.of()), asOf);
        return life.isEmpty() ? Optional.empty() : Optional.of(withCause(life, book.judge(life, asOf), asOf));
    }

    private Judgement withCause(List<Happening> life, Judgement judgement, LocalDate asOf) {
        return judgement.isLate()
                ? judgement.because(
                        CauseOfLateness.of(life, lateSince(judgement.dossier(), asOf), judgement.suspension()))
                : judgement;
    }

    /** The first day of those, up to this one, on which it was late without a break. */
    private LocalDate lateSince(String dossier, LocalDate asOf) {
        LocalDate since = asOf;
        while (isLate(dossier, since.minusDays(1))) {
            since = since.minusDays(1);
        }
        return since;
    }

    /** Kept, because every day that is asked for looks back over the same days. */
    private boolean isLate(String dossier, LocalDate day) {
        return late.computeIfAbsent(dossier + " on " + day, _ -> {
            List<Happening> life = OrderOfJudging.of(facts.getOrDefault(dossier, List.of()), day);
            return !life.isEmpty() && book.judge(life, day).isLate();
        });
    }

    /** Judges every dossier at the end of that day. */
    public List<Judgement> judgements(LocalDate asOf) {
        return dossiers().stream()
                .flatMap(dossier -> judge(dossier, asOf).stream())
                .toList();
    }

    /** Counts every dossier at the end of that day. */
    public DayFigures figures(LocalDate asOf) {
        return new DayFigures(judgements(asOf));
    }

    /** Counts every dossier at the end of each of these days: each is walked through day by day, once for all of them. */
    public Map<LocalDate, DayFigures> figures(Collection<LocalDate> days) {
        NavigableMap<LocalDate, DayFigures> figures = new TreeMap<>();
        days.forEach(day -> figures.put(day, new DayFigures(List.of())));
        facts.values().parallelStream().forEach(told -> new Walk(book, told).count(figures));
        return figures;
    }
}
