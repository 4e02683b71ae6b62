package vn.tiendo.tests.reference;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.tests.random.Arrivals;
import vn.tiendo.tests.random.RandomDossiers;

/** The reference on random dossiers: what must hold whatever is told, and whether enough is told to show mistakes. */
class RandomDossiersJudgedTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void any_order_of_arrival_and_any_repetition_give_the_same_judgements(long seed) {
        List<String> lines = new RandomDossiers(seed, TODAY).lines(500);
        Reference inOrder = Reference.portal766(lines);
        Reference disturbed = Reference.portal766(Arrivals.shuffledAndRepeated(lines, 30, seed));

        assertThat(days())
                .allSatisfy(day -> assertThat(disturbed.judgements(day)).isEqualTo(inOrder.judgements(day)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void figures_add_up(long seed) {
        Reference reference = Reference.portal766(new RandomDossiers(seed, TODAY).lines(500));

        assertThat(days().limit(10)).allSatisfy(day -> {
            DayFigures figures = reference.figures(day);
            assertThat(figures.places()).allSatisfy(place -> {
                Progress progress = figures.progress(place.unit(), place.period());
                assertThat(progress.received()).isPositive().isEqualTo(progress.onTime() + progress.late());
                assertThat(sum(progress.standings())).isEqualTo(progress.received());
                assertThat(sum(progress.causes())).isEqualTo(progress.late());
            });
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void walked_through_day_by_day_they_stand_as_judged_on_each_day(long seed) {
        List<String> lines = new RandomDossiers(seed, TODAY).lines(300);
        for (Reference reference :
                List.of(Reference.portal766(lines), Reference.province(lines), Reference.firstPromise(lines))) {
            Map<LocalDate, DayFigures> walked = reference.figures(days().toList());
            assertThat(days()).allSatisfy(day -> {
                DayFigures figures = reference.figures(day);
                DayFigures same = requireNonNull(walked.get(day));
                assertThat(same.places()).isEqualTo(figures.places());
                assertThat(figures.places())
                        .allSatisfy(place -> assertThat(same.progress(place.unit(), place.period()))
                                .isEqualTo(figures.progress(place.unit(), place.period())));
            });
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void two_thousand_dossiers_stand_in_every_way_in_units_of_every_level(long seed) {
        Reference reference = Reference.portal766(new RandomDossiers(seed, TODAY).lines(2_000));
        List<Judgement> judgements = reference.judgements(TODAY.minusDays(1));

        assertThat(judgements.stream().collect(groupingBy(Judgement::standing, counting())))
                .hasSize(6)
                .allSatisfy((standing, count) -> assertThat(count).isGreaterThan(40));
        assertThat(judgements.stream()
                        .map(judgement ->
                                AgencyCode.unitAndAbove(judgement.unit()).size())
                        .collect(toSet()))
                .containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(judgements.stream()
                        .flatMap(judgement -> Periods.of(judgement.receivedOn()).stream())
                        .collect(toSet()))
                .hasSizeGreaterThan(20);
        assertThat(judgements.stream().filter(judgement -> judgement.dueDay() == null))
                .hasSizeGreaterThan(40);
        assertThat(judgements).hasSizeBetween(1_800, 1_990);
    }

    /** From before the first receipt to well after today. */
    private static Stream<LocalDate> days() {
        return IntStream.rangeClosed(0, 49).mapToObj(day -> TODAY.minusDays(450).plusDays(day * 11L));
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
