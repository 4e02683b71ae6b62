package vn.tiendo.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.tests.reference.Cause;
import vn.tiendo.tests.reference.Judgement;
import vn.tiendo.tests.reference.Reference;
import vn.tiendo.tests.reference.Standing;

/** The sample year has what pages are made to show. It is judged by who was written apart from the product. */
class SampleFeaturesTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 24);
    private static final LocalDate AS_OF = UNTIL.minusDays(1);
    private static final List<String> LINES = lines();
    private static final List<Judgement> PORTAL = Reference.portal766(LINES).judgements(AS_OF);
    private static final List<Judgement> PROVINCE = Reference.province(LINES).judgements(AS_OF);
    private static final List<Judgement> FIRST_PROMISE =
            Reference.firstPromise(LINES).judgements(AS_OF);

    @ParameterizedTest
    @EnumSource
    void everyStandingOccursInEveryBook(Standing standing) {
        assertThat(books())
                .allSatisfy(book -> assertThat(count(book, dossier -> dossier.standing() == standing))
                        .isGreaterThanOrEqualTo(10));
    }

    @ParameterizedTest
    @EnumSource
    void everyCauseOccursAmongTheOverdueAndTheFinishedOfEveryBook(Cause cause) {
        assertThat(books())
                .allSatisfy(book -> assertThat(book.stream()
                                .filter(dossier -> dossier.cause() == cause)
                                .collect(Collectors.groupingBy(Judgement::standing, Collectors.counting())))
                        .containsOnlyKeys(Standing.OVERDUE, Standing.FINISHED_LATE));
    }

    private static Stream<List<Judgement>> books() {
        return Stream.of(PORTAL, PROVINCE, FIRST_PROMISE);
    }

    @Test
    void dossiersFallDueTodayInThreeDaysAndInAWeekOrNever() {
        Set<LocalDate> due = PORTAL.stream()
                .filter(dossier -> dossier.standing() == Standing.IN_TERM && dossier.dueDay() != null)
                .map(Judgement::dueDay)
                .collect(Collectors.toSet());

        assertThat(due).contains(AS_OF, AS_OF.plusDays(3), AS_OF.plusDays(7), AS_OF.plusDays(14));
        assertThat(count(PORTAL, dossier -> dossier.standing() == Standing.IN_TERM && dossier.dueDay() == null))
                .isPositive();
    }

    @Test
    void someHaveWaitedForPapersForMonths() {
        Reference early = Reference.portal766(LINES);

        assertThat(PORTAL.stream().filter(dossier -> dossier.standing() == Standing.WAITING))
                .filteredOn(dossier -> early.judge(dossier.dossier(), AS_OF.minusMonths(4)).stream()
                        .anyMatch(then -> then.standing() == Standing.WAITING))
                .hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource
    void peopleSayEveryCause(Cause cause) {
        assertThat(LINES.stream().filter(line -> line.contains("\"cause\":\"" + cause)))
                .hasSizeGreaterThan(20);
    }

    @Test
    void aBadAgencyStandsOut() {
        List<Shop> all = Province.all(SampleYear.SEED).stream()
                .flatMap(province -> province.shops().stream())
                .toList();
        List<Shop> bad = all.stream().filter(Shop::bad).toList();

        assertThat(bad).hasSizeBetween(8, 26);
        assertThat(bad.stream().filter(shop -> lateInAThousand(shop.code()) > 100 + lateInAThousand(shop.province())))
                .hasSizeGreaterThan(bad.size() / 2);
        assertThat(overdueShare(bad)).as("thrice their part").isGreaterThan(3L * 100 * bad.size() / all.size());
    }

    /** In hundredths. */
    private static long overdueShare(List<Shop> shops) {
        Set<String> codes = shops.stream().map(Shop::code).collect(Collectors.toSet());
        List<Judgement> overdue = PORTAL.stream()
                .filter(dossier -> dossier.standing() == Standing.OVERDUE)
                .toList();
        return 100 * count(overdue, dossier -> codes.contains(dossier.unit())) / overdue.size();
    }

    private static long lateInAThousand(String unit) {
        List<Judgement> dossiers =
                PORTAL.stream().filter(dossier -> isIn(dossier, unit)).toList();
        return 1_000 * count(dossiers, Judgement::isLate) / dossiers.size();
    }

    private static boolean isIn(Judgement dossier, String unit) {
        return (dossier.unit() + ".").startsWith(unit + ".");
    }

    @Test
    void oneProvinceClimbsOverTheWeeksAndOneFalls() {
        assertThat(gains("H12")).allMatch(gain -> gain.signum() > 0);
        assertThat(gains("H15").stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isLessThan(new BigDecimal("-0.3"));
    }

    /** How its score of the year to date moved, every three weeks. */
    private static List<BigDecimal> gains(String province) {
        List<BigDecimal> scores = scores(province);
        return IntStream.range(1, scores.size())
                .mapToObj(i -> scores.get(i).subtract(scores.get(i - 1)))
                .toList();
    }

    private static List<BigDecimal> scores(String province) {
        List<String> lines = LINES.stream()
                .filter(line -> line.contains("\"subject\":\"" + province))
                .toList();
        Reference reference = Reference.portal766(lines);
        return Stream.iterate(AS_OF.minusWeeks(9), day -> day.plusWeeks(3))
                .limit(4)
                .map(day -> reference.figures(day).progress(province, "2026").score())
                .map(BigDecimal::new)
                .toList();
    }

    @Test
    void lessIsHandedInBeforeTheNewYearAndMoreIsLateAfterIt() {
        LocalDate newYear = LocalDate.of(2026, 2, 17);
        List<Judgement> before = received(newYear.minusDays(14), newYear);
        List<Judgement> after = received(newYear, newYear.plusDays(21));
        List<Judgement> ordinary = received(newYear.plusDays(42), newYear.plusDays(63));

        assertThat(before).hasSizeLessThan(ordinary.size() / 2);
        assertThat(100 * count(after, Judgement::isLate) / after.size())
                .isGreaterThan(4 + 100 * count(ordinary, Judgement::isLate) / ordinary.size());
    }

    private static List<Judgement> received(LocalDate from, LocalDate until) {
        return PORTAL.stream()
                .filter(dossier -> !dossier.receivedOn().isBefore(from)
                        && dossier.receivedOn().isBefore(until))
                .toList();
    }

    @Test
    void outagesAreDeclaredAndOnlySomeSystemsTellOfThem() {
        List<Breakdown> declared = SampleOutages.before(UNTIL);

        assertThat(SampleOutages.until(UNTIL))
                .hasSize(declared.size())
                .hasSizeBetween(34, 39)
                .allSatisfy((id, outage) -> assertThat(outage).containsKeys("unit", "system", "from"));
        assertThat(declared).allMatch(SampleFeaturesTest::nothingIsDecided);
        assertThat(LINES.stream().filter(line -> line.contains(".technical-error.v1")))
                .hasSizeGreaterThan(100);
    }

    /** But what is told by mistake. */
    private static boolean nothingIsDecided(Breakdown breakdown) {
        String processed = ".processed.v1\",\"subject\":\"" + breakdown.unit();
        return LINES.stream()
                        .filter(line -> line.contains(processed) && breakdown.covers(SampleYearTest.dayOf(line)))
                        .count()
                <= 8;
    }

    @Test
    void anOutageThatLastsHasNoEnd() {
        Breakdown breakdown = SampleOutages.before(UNTIL).getLast();
        LocalDate during = breakdown.begin().plusDays(1);

        assertThat(SampleOutages.until(during).values())
                .last()
                .satisfies(outage -> assertThat(outage)
                        .containsEntry("unit", breakdown.unit())
                        .doesNotContainKey("until"));
        assertThat(SampleOutages.until(breakdown.begin()))
                .hasSize(SampleOutages.until(during).size() - 1);
    }

    @Test
    void everyProcedureHasANameInTheCatalogueAndSomeAreMistyped() {
        Set<String> named = SampleProcedures.csv()
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1)[0])
                .collect(Collectors.toSet());
        Map<Boolean, Long> known = LINES.stream()
                .filter(line -> line.contains(".received.v1"))
                .map(line -> JsonMapper.shared()
                        .readTree(line)
                        .at("/data/procedureCode")
                        .asString())
                .collect(Collectors.partitioningBy(named::contains, Collectors.counting()));

        assertThat(named).hasSize(16);
        assertThat(known.get(false)).isBetween(20L, 200L);
    }

    @Test
    void straysAreWrongInWaysOfTheirOwn() {
        List<SampleStrays.Stray> strays = SampleStrays.before(UNTIL);

        assertThat(strays).hasSize(8).doesNotHaveDuplicates();
        assertThat(strays).extracting(SampleStrays.Stray::key).allMatch(key -> key.contains("-261123-900"));
    }

    private static long count(List<Judgement> dossiers, Predicate<Judgement> which) {
        return dossiers.stream().filter(which).count();
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        new SampleYear(UNTIL, 20_000, 4).forEachRemaining(fact -> lines.add(fact.line()));
        return lines;
    }
}
