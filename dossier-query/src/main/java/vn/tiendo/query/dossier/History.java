package vn.tiendo.query.dossier;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.contract.lifecycle.Fact;

/**
 * The facts of a dossier in the order of judging, whatever the order of their arrival: by effective instant (never before
 * the receipt), the receipt first, then by time, kind, source and identifier.
 */
public record History(List<Entry> entries) {
    private static final Comparator<String> BY_CODE_POINT =
            Comparator.comparing(text -> text.codePoints().toArray(), Arrays::compare);
    private static final Comparator<RecordedFact> EARLIEST = Comparator.comparing(RecordedFact::time)
            .thenComparing(RecordedFact::source, BY_CODE_POINT)
            .thenComparing(RecordedFact::id, BY_CODE_POINT);

    public History {
        entries = List.copyOf(entries);
    }

    /**
     * One fact.
     *
     * @param retracted whether it was taken out, as if it had never been told
     */
    public record Entry(RecordedFact fact, boolean retracted) {}

    /** What identifies a fact within its dossier. */
    private record Identity(String source, String id) {}

    /** Puts the facts of one dossier in order. */
    public static History of(List<RecordedFact> facts) {
        Set<Identity> retracted = retracted(facts);
        List<Entry> entries = facts.stream()
                .map(fact -> new Entry(fact, isRetracted(fact, retracted)))
                .toList();
        return new History(entries.stream().sorted(order(receipt(entries))).toList());
    }

    private static Set<Identity> retracted(List<RecordedFact> facts) {
        return facts.stream().flatMap(fact -> target(fact).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Identity> target(RecordedFact fact) {
        if (!(fact.fact() instanceof Fact.Retracted retraction)) {
            return Optional.empty();
        }
        String source = retraction.eventSource();
        return Optional.of(new Identity(source == null ? fact.source() : source, retraction.eventId()));
    }

    /** A retraction cannot be retracted. */
    private static boolean isRetracted(RecordedFact fact, Set<Identity> retracted) {
        return !(fact.fact() instanceof Fact.Retracted) && retracted.contains(new Identity(fact.source(), fact.id()));
    }

    private static Optional<RecordedFact> receipt(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.retracted())
                .map(Entry::fact)
                .filter(fact -> fact.fact() instanceof Fact.Received)
                .min(EARLIEST);
    }

    private static Comparator<Entry> order(Optional<RecordedFact> receipt) {
        Instant first = receipt.map(RecordedFact::time).orElse(Instant.MIN);
        return Comparator.comparing(
                Entry::fact,
                Comparator.<RecordedFact, Instant>comparing(fact -> later(fact.time(), first))
                        .thenComparing(fact -> !receipt.equals(Optional.of(fact)))
                        .thenComparing(RecordedFact::time)
                        .thenComparing(fact -> fact.fact().kind())
                        .thenComparing(RecordedFact::source, BY_CODE_POINT)
                        .thenComparing(RecordedFact::id, BY_CODE_POINT));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
