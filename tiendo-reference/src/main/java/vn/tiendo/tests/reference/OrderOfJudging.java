package vn.tiendo.tests.reference;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts the facts of one dossier in the order in which they are judged. */
final class OrderOfJudging {

    private static final Comparator<String> BY_CODE_POINT = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    private static final Comparator<Fact> EARLIEST =
            comparing(Fact::time).thenComparing(Fact::source, BY_CODE_POINT).thenComparing(Fact::id, BY_CODE_POINT);

    private static final Comparator<Happening> ORDER = comparing(Happening::at)
            .thenComparingInt(happening -> happening.isReceipt() ? 0 : 1)
            .thenComparing(happening -> happening.fact().time())
            .thenComparingInt(happening -> happening.fact().kind().placeInOrder())
            .thenComparing(happening -> happening.fact().source(), BY_CODE_POINT)
            .thenComparing(happening -> happening.fact().id(), BY_CODE_POINT);

    private OrderOfJudging() {}

    /**
     * Puts the receipt first; empty without a receipt up to that day.
     *
     * @param facts that stand, of one dossier
     * @param asOf the day after whose end facts are left out
     */
    static List<Happening> of(List<Fact> facts, LocalDate asOf) {
        List<Fact> known = facts.stream()
                .filter(fact -> !VietnamDay.of(fact.time()).isAfter(asOf))
                .toList();
        return known.stream()
                .filter(fact -> fact.is(Kind.RECEIVED))
                .min(EARLIEST)
                .map(receipt -> inOrder(known, receipt))
                .orElse(List.of());
    }

    private static List<Happening> inOrder(List<Fact> known, Fact receipt) {
        return known.stream()
                .map(fact -> new Happening(fact, later(fact.time(), receipt.time()), fact.equals(receipt)))
                .sorted(ORDER)
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
