package vn.tiendo.index.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.component.ComponentsInMemory;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.TallyInMemory;
import vn.tiendo.index.tally.TallyReading;
import vn.tiendo.index.whole.Progress;
import vn.tiendo.index.whole.WholeIndex;

class RacesTest {
    private static final ScoreFormula FORMULA = ScoreFormula.DECISION_766;
    private static final AgencyCode DONG_THAP = new AgencyCode("H20");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 3);

    private final TallyInMemory tally = new TallyInMemory();
    private final ComponentsInMemory components = new ComponentsInMemory();

    @Test
    void theRankingOfProgressIsARaceAmongThoseThatReceivedSomething() {
        tally.tell("H20", MARCH, 90, 10);
        tally.tell("H01", MARCH, 3, 1);
        tally.tell("H05", MARCH, 0, 5);

        assertThat(ofProgress()).contains(new Race(FORMULA, 100, 90, BigDecimal.ZERO, points("15.00", "0.00")));
    }

    @Test
    void whatIsCountedUnderACodeOfNoProvinceOfTheDayTakesNoPart() {
        tally.tell("H20", MARCH, 90, 10);
        tally.tell("H99", MARCH, 1, 0);

        assertThat(ofProgress()).contains(new Race(FORMULA, 100, 90, BigDecimal.ZERO, points()));
    }

    @Test
    void thereIsNoRaceForWhoReceivedNothing() {
        tally.tell("H01", MARCH, 3, 1);
        components.tell(DAY, "H20", "9.00");

        assertThat(ofProgress()).isEmpty();
        assertThat(ofWhole()).as("its progress was told, not counted").isEmpty();
    }

    @Test
    void inTheWholeIndexTheOtherFiveGroupsStandBeside() {
        tally.tell("H20", MARCH, 90, 10);
        components.tell(DAY, "H20", "9.00");
        components.tell(DAY, "H20", IndexGroup.PROCESSING_PROGRESS, "1.00");
        components.tell(DAY, "H01", "9.10");
        components.tell(DAY, "H05", "8.00");

        assertThat(ofWhole()).contains(new Race(FORMULA, 100, 90, new BigDecimal("45.00"), points("54.60", "48.00")));
    }

    @Test
    void whoLacksAGroupRunsInNoRaceOfTheWholeIndex() {
        tally.tell("H20", MARCH, 90, 10);
        components.tell(DAY, "H20", "9.00");
        components.tell(DAY, "H01", "9.00");
        components.withdraw(DAY, "H01", IndexGroup.SATISFACTION);
        assertThat(ofWhole()).contains(new Race(FORMULA, 100, 90, new BigDecimal("45.00"), points()));

        components.withdraw(DAY, "H20", IndexGroup.SATISFACTION);

        assertThat(ofWhole()).isEmpty();
    }

    private Optional<Race> ofProgress() {
        return Races.ofProgress(reading(), FORMULA, DONG_THAP);
    }

    private Optional<Race> ofWhole() {
        WholeIndex index =
                WholeIndex.of(DAY, FORMULA, components.of(DAY).byProvince(), Progress.known(reading(), FORMULA));
        return Races.ofWhole(reading(), index, DONG_THAP);
    }

    private TallyReading reading() {
        return tally.read(Book.PORTAL_766, new PeriodOnDay(Period.year(YearMonth.from(DAY)), DAY));
    }

    private static List<BigDecimal> points(String... points) {
        return Stream.of(points).map(BigDecimal::new).toList();
    }
}
