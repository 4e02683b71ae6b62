package vn.tiendo.index.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.index.IndexDatabase;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.postgres.TallyOnPostgres;
import vn.tiendo.index.tally.postgres.TallyOnPostgres.Count;

/**
 * Random dossiers that are carried over from period to period, move between provinces, and of which facts arrive late: no
 * score is above 20 or below 0, and each is that of counting the dossiers one by one.
 */
class RandomScoresTest {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-10-01");
    private static final List<String> PROVINCES = List.of("H01", "H05", "H12");
    private static final List<TallyState> STATES = Stream.of(TallyState.values())
            .filter(state -> state.standing() != null)
            .toList();
    private static final List<String> PERIODS =
            List.of("2025", "2026", "2025-Q4", "2026-Q1", "2025-10", "2025-12", "2026-02");

    private final TallyOnPostgres tally = new TallyOnPostgres(new IndexDatabase());

    /** From that day on it is there, in that state. */
    private record Step(LocalDate day, String province, TallyState state) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aScoreIsWithinItsBoundsAndThatOfCountingOneByOne(long seed) {
        Random random = new Random(seed);
        List<List<Step>> dossiers = new ArrayList<>();
        Map<String, Long> told = new TreeMap<>();
        for (int fold = 0; fold < 6; fold++) {
            tellMore(dossiers, random);
            tell(cells(dossiers), told);
            for (int question = 0; question < 12; question++) {
                Period period = Period.parse(PERIODS.get(random.nextInt(PERIODS.size())));
                compare(dossiers, new PeriodOnDay(period, FIRST_DAY.plusDays(random.nextInt(300))), "seed " + seed);
            }
        }
    }

    /** New dossiers, and of some of the old ones everything otherwise. */
    private static void tellMore(List<List<Step>> dossiers, Random random) {
        dossiers.replaceAll(life -> random.nextInt(4) == 0 ? life(random) : life);
        Stream.generate(() -> life(random)).limit(random.nextInt(1, 25)).forEach(dossiers::add);
    }

    private static List<Step> life(Random random) {
        List<Step> steps = new ArrayList<>();
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(150));
        String province = PROVINCES.get(random.nextInt(PROVINCES.size()));
        for (int left = random.nextInt(1, 5); left > 0; left--) {
            steps.add(new Step(day, province, STATES.get(random.nextInt(STATES.size()))));
            day = day.plusDays(random.nextInt(60));
            province = random.nextInt(4) == 0 ? PROVINCES.get(random.nextInt(PROVINCES.size())) : province;
        }
        return steps;
    }

    private static Map<String, Long> cells(List<List<Step>> dossiers) {
        Map<String, Long> cells = new TreeMap<>();
        for (List<Step> life : dossiers) {
            Step before = null;
            for (Step step : life) {
                YearMonth cohort = YearMonth.from(life.getFirst().day());
                if (before == null || before.province().equals(step.province())) {
                    TallyState from = before == null ? TallyState.NONE : before.state();
                    count(cells, cohort, step.day(), step.province(), from, step.state());
                } else {
                    count(cells, cohort, step.day(), before.province(), before.state(), TallyState.ELSEWHERE);
                    count(cells, cohort, step.day(), step.province(), TallyState.ELSEWHERE, step.state());
                }
                before = step;
            }
        }
        return cells;
    }

    private static void count(
            Map<String, Long> cells, YearMonth cohort, LocalDate day, String province, TallyState from, TallyState to) {
        String key = new TallyCell(Book.PORTAL_766, new AgencyCode(province), cohort, day, from, to).key();
        cells.merge(key, 1L, Long::sum);
    }

    /** What changed since the last fold, as its absolute count. */
    private void tell(Map<String, Long> cells, Map<String, Long> told) {
        told.replaceAll((key, _) -> cells.getOrDefault(key, 0L));
        told.putAll(cells);
        tally.tell(
                Instant.EPOCH,
                told.entrySet().stream()
                        .map(cell -> new Count(cell.getKey(), cell.getValue()))
                        .toArray(Count[]::new));
    }

    private void compare(List<List<Step>> dossiers, PeriodOnDay at, String description) {
        Ranking ranking = Ranking.of(tally.tally().read(Book.PORTAL_766, at));
        for (String province : PROVINCES) {
            Item item = ranking.items().stream()
                    .filter(other -> other.province().value().equals(province))
                    .findFirst()
                    .orElseThrow();
            List<TallyState> held = held(dossiers, at, province);
            assertThat(item.received())
                    .as("%s, %s, %s", description, at, province)
                    .isEqualTo(held.size());
            assertThat(item.score()).as("%s, %s, %s", description, at, province).isEqualTo(score(held));
            assertThat(item.score() == null ? BigDecimal.ZERO : new BigDecimal(item.score()))
                    .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(20));
        }
    }

    /** The states, at the end of the day, of the dossiers of the period that the province holds then. */
    private static List<TallyState> held(List<List<Step>> dossiers, PeriodOnDay at, String province) {
        return dossiers.stream()
                .filter(life -> !life.getFirst().day().isBefore(at.period().firstDay())
                        && !life.getFirst().day().isAfter(at.period().lastDay()))
                .flatMap(life ->
                        life.stream().filter(step -> !step.day().isAfter(at.asOf())).reduce((_, last) -> last).stream())
                .filter(step -> step.province().equals(province))
                .map(Step::state)
                .toList();
    }

    private static @Nullable String score(List<TallyState> held) {
        long onTime = held.stream().filter(state -> state.cause() == null).count();
        return held.isEmpty()
                ? null
                : BigDecimal.valueOf(20 * onTime)
                        .divide(BigDecimal.valueOf(held.size()), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
