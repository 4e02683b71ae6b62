package vn.tiendo.simulation.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.index.ranking.Ranking;
import vn.tiendo.index.tally.TallyReading;
import vn.tiendo.simulation.invariant.Broken;
import vn.tiendo.simulation.invariant.Invariant;

/** Looks at a ranking: scores by school arithmetic in hundredths, ranks by counting who is better. */
record Rankings(Ranking ranking) {
    private static final long HUNDREDTHS_AT_MOST = 2_000;

    static void check(TallyReading reading) {
        Rankings rankings = new Rankings(Ranking.of(reading));
        rankings.ranking.items().forEach(rankings::check);
        rankings.checkOrder();
        rankings.checkNational();
    }

    private void check(Item item) {
        ProgressCounts counts = ranking.reading().of(item.province());
        List<@Nullable Object> expected = new ArrayList<>();
        expected.add(counts.received());
        expected.add(counts.onTime());
        expected.add(counts.received() - counts.onTime());
        expected.add(score(counts));
        expected.add(rank(score(counts)));
        List<@Nullable Object> actual = new ArrayList<>();
        actual.add(item.received());
        actual.add(item.onTime());
        actual.add(item.late());
        actual.add(hundredths(item.score()));
        actual.add(item.rank() == null ? null : Long.valueOf(item.rank()));
        Broken.unlessEqual(Invariant.COMPETITION_RANKS, item.province(), expected, actual);
    }

    /** Half up: twice the quotient and one more, halved. */
    private static @Nullable Long score(ProgressCounts counts) {
        long received = counts.received();
        return received == 0 ? null : (2 * HUNDREDTHS_AT_MOST * counts.onTime() + received) / (2 * received);
    }

    private @Nullable Long rank(@Nullable Long score) {
        return score == null ? null : Long.valueOf(1 + better(score).count());
    }

    private Stream<Long> better(long score) {
        return scores().stream().filter(other -> other > score);
    }

    private List<Long> scores() {
        return ranking.items().stream()
                .map(item -> hundredths(item.score()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Long hundredths(@Nullable String points) {
        return points == null
                ? null
                : Long.valueOf(new BigDecimal(points).movePointRight(2).longValueExact());
    }

    /** The best first, those without a score last, each as many points behind the next and the first as it says. */
    private void checkOrder() {
        List<Long> scores = scores();
        for (int i = 0; i < ranking.items().size(); i++) {
            Item item = ranking.items().get(i);
            Long own = i < scores.size() ? scores.get(i) : null;
            Broken.unlessEqual(Invariant.COMPETITION_RANKS, "score of " + item, own, hundredths(item.score()));
            Broken.unlessEqual(
                    Invariant.COMPETITION_RANKS,
                    "to the next of " + item,
                    own == null ? null : toNext(own),
                    hundredths(item.toNext()));
        }
    }

    private @Nullable Long toNext(long score) {
        return better(score).map(other -> other - score).min(Long::compare).orElse(null);
    }

    private void checkNational() {
        List<Long> scores = scores();
        long sum = scores.stream().mapToLong(Long::longValue).sum();
        Broken.unlessEqual(
                Invariant.COMPETITION_RANKS,
                "national line",
                scores.isEmpty() ? null : Long.valueOf((2 * sum + scores.size()) / (2L * scores.size())),
                hundredths(ranking.nationalText()));
    }
}
