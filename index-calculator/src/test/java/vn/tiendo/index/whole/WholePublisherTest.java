package vn.tiendo.index.whole;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.Index766.Movement;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.contract.wire.WireType;
import vn.tiendo.index.publication.Publication;

class WholePublisherTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final LocalDate WEEK_BEFORE = LocalDate.of(2026, 10, 3);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 2);
    private static final int AT_ONCE = 20;

    private final WholeInMemory whole = new WholeInMemory();

    @Test
    void aDayOfWhichScoresWereToldIsPublishedOnceWhileNothingChanges() {
        whole.components.tell(DAY, "H20", "9.00");

        assertThat(whole.tell()).extracting(WholePublisherTest::line).containsExactly("2026-10-10 1 54.00");
        assertThat(whole.tell()).isEmpty();
    }

    @Test
    void aDayWithoutScoresIsNotPublishedWhateverIsCounted() {
        whole.tally.tell("H20", FEBRUARY, 9, 1);

        assertThat(whole.tell()).isEmpty();
    }

    @Test
    void otherScoresHaveTheNextSequence() {
        whole.components.tell(DAY, "H20", "9.00");
        whole.tell();

        whole.components.tell(DAY, "H20", "9.50");
        assertThat(whole.tell()).extracting(WholePublisherTest::line).containsExactly("2026-10-10 2 57.00");

        whole.components.withdraw(DAY, "H20", IndexGroup.SATISFACTION);
        assertThat(whole.tell()).extracting(WholePublisherTest::line).containsExactly("2026-10-10 3 null");
    }

    @Test
    void scoresThatWereTakenBackBeforeAnyoneSawThemAreNotNews() {
        whole.components.tell(DAY, "H20", "9.00");
        whole.tell();

        whole.components.tell(DAY, "H20", "9.50");
        whole.components.tell(DAY, "H20", "9.00");

        assertThat(whole.tell()).isEmpty();
        assertThat(whole.days.due(AT_ONCE)).isEmpty();
    }

    @Test
    void theMessageNamesItsKeyItsSequenceAndThePositionThatItIncludes() {
        whole.tally.tell("H20", FEBRUARY, 9, 1);
        whole.components.tell(DAY, "H20", "9.00");

        whole.decide();

        Publication publication = whole.publications.waiting(1).getFirst();
        assertThat(publication.topic()).isEqualTo(Topics.PROVINCE_INDEX_766);
        assertThat(publication.key()).isEqualTo("2026-10-10");
        assertThat(publication.at()).hasToString("2026/2026-10-10");
        assertThat(publication.sequence()).isEqualTo(1);
        assertThat(publication.isFinal()).isFalse();
        Envelope<?> message = whole.message(publication);
        assertThat(message.id()).isEqualTo("2026-10-10/1");
        assertThat(message.subject()).isEqualTo("2026-10-10");
        assertThat(message.type()).isEqualTo(WireType.PROVINCE_INDEX_766);
        assertThat(message.time()).isEqualTo(WholeInMemory.NOW);
        assertThat(((Index766) message.data()).position()).isEqualTo(10);
    }

    @Test
    void countsThatReachADayAreTold() {
        whole.components.tell(DAY, "H20", "9.00");
        whole.tell();

        whole.tally.tell("H20", FEBRUARY, 3, 1);

        assertThat(whole.tell()).extracting(WholePublisherTest::line).containsExactly("2026-10-10 2 60.00");
        assertThat(whole.days.examined()).isEqualTo(1);
    }

    @Test
    void daysThatCountsDoNotReachAreNotLookedAt() {
        whole.components.tell(DAY, "H20", "9.00");
        whole.tell();
        WatchedDays watched = new WatchedDays(whole.days);

        whole.tally.tell("H20", DAY.plusDays(1), 3, 1);
        whole.tally.tell("H20", FEBRUARY.minusYears(1), 3, 1);
        whole.decide(watched);

        assertThat(watched.done()).isEmpty();
        assertThat(watched.examined()).isEqualTo(2);
    }

    @Test
    void aLaterPositionAloneIsNotNews() {
        whole.components.tell(DAY, "H20", "9.00");
        whole.tell();
        WatchedDays watched = new WatchedDays(whole.days);

        // Hà Nội received nothing and finished nothing, only the position went on
        whole.tally.tell("H26", FEBRUARY, 0, 0);
        whole.decide(watched);

        assertThat(watched.done()).containsExactly(DAY);
        assertThat(whole.publications.waiting(1)).isEmpty();
    }

    @Test
    void nothingIsDecidedWhileAMessageWaits() {
        whole.components.tell(WEEK_BEFORE, "H20", "8.00");
        whole.decide();
        whole.components.tell(WEEK_BEFORE, "H20", "9.00");
        whole.decide();

        assertThat(whole.tell()).extracting(WholePublisherTest::line).containsExactly("2026-10-03 1 48.00");
        assertThat(whole.tell()).extracting(WholePublisherTest::line).containsExactly("2026-10-03 2 54.00");
    }

    @Test
    void aDayMovesAgainstWhatWasPublishedOfTheWeekBefore() {
        whole.components.tell(DAY, "H20", "9.00");
        whole.components.tell(WEEK_BEFORE, "H20", "8.00");

        List<Index766> told = whole.tell();

        assertThat(told)
                .extracting(WholePublisherTest::line)
                .containsExactly("2026-10-03 1 48.00", "2026-10-10 1 54.00");
        assertThat(told).extracting(Index766::baseline).containsExactly(ProvinceRanking.NO_BASELINE, "2026-10-03");
        assertThat(WholeInMemory.item(told.getLast(), "H20").totalChange()).isEqualTo("6.00");
    }

    @Test
    void whenTheWeekBeforeChangesTheDayThatMovesAgainstItIsToldAnew() {
        whole.components.tell(WEEK_BEFORE, "H20", "8.00");
        whole.components.tell(DAY, "H20", "9.00");
        whole.tell();

        whole.components.tell(WEEK_BEFORE, "H20", "10.00");
        assertThat(whole.tell()).extracting(WholePublisherTest::line).containsExactly("2026-10-03 2 60.00");
        List<Index766> told = whole.tell();

        assertThat(told).extracting(WholePublisherTest::line).containsExactly("2026-10-10 2 54.00");
        assertThat(requireNonNull(WholeInMemory.item(told.getFirst(), "H20")
                                .groups()
                                .get(IndexGroup.SATISFACTION))
                        .movement())
                .isEqualTo(Movement.DOWN);
    }

    @Test
    void whatIsCompleteAndOfAFrozenRankingIsFinalThoughItSaysNothingElse() {
        whole.components.tellAll(DAY, "9.00");
        assertThat(whole.tell()).extracting(Index766::isFinal).containsExactly(false);

        whole.rank(DAY, 1, true);

        List<Index766> told = whole.tell();
        assertThat(told).extracting(Index766::isFinal).containsExactly(true);
        assertThat(told).extracting(WholePublisherTest::line).containsExactly("2026-10-10 2 54.00");
        assertThat(whole.days.open()).isEmpty();
    }

    @Test
    void whatIsFinalIsNeverToldAgain() {
        whole.components.tellAll(DAY, "9.00");
        whole.rank(DAY, 1, true);
        whole.tell();

        whole.components.tell(DAY, "H20", "1.00");
        whole.tally.tell("H20", FEBRUARY, 1, 1);

        assertThat(whole.tell()).isEmpty();
    }

    @Test
    void whatIsFinalIsNotToldAgainEvenByWhoForgotToHaveToldIt() {
        whole.components.tellAll(DAY, "9.00");
        whole.rank(DAY, 1, true);
        whole.tell();
        WholeDays forgetful = new WholeDaysInMemory(whole.components, whole.rankings);

        whole.components.tell(DAY, "H20", "1.00");
        whole.decide(forgetful);

        assertThat(whole.publications.waiting(1)).isEmpty();
        assertThat(forgetful.open()).isEmpty();
    }

    @Test
    void whatLacksAGroupIsNotFinalThoughItsRankingIs() {
        whole.components.tellAll(DAY, "9.00");
        whole.components.withdraw(DAY, "H20", IndexGroup.SATISFACTION);
        whole.rank(DAY, 1, true);
        assertThat(whole.tell()).extracting(Index766::isFinal).containsExactly(false);
        assertThat(whole.days.open()).containsExactly(DAY);

        whole.components.tell(DAY, "H20", IndexGroup.SATISFACTION, "9.00");

        assertThat(whole.tell()).extracting(Index766::isFinal).containsExactly(true);
    }

    @Test
    void whatIsCompleteIsNotFinalWhileItsRankingIsNot() {
        whole.components.tellAll(DAY, "9.00");
        whole.rank(DAY, 1, false);

        assertThat(whole.tell()).extracting(Index766::isFinal).containsExactly(false);
        assertThat(whole.days.open()).containsExactly(DAY);
    }

    @Test
    void daysAreToldFirstToLastAndSomeOfThemAtOnce() {
        DAY.datesUntil(DAY.plusDays(AT_ONCE + 1)).forEach(day -> whole.components.tell(day, "H20", "9.00"));

        assertThat(whole.tell())
                .extracting(Index766::asOf)
                .hasSize(AT_ONCE)
                .isSorted()
                .startsWith(DAY);
        assertThat(whole.tell()).extracting(Index766::asOf).contains(DAY.plusDays(AT_ONCE));
    }

    @Test
    void theRankingOfTheSameDayIsNotTakenForTheWholeIndex() {
        whole.publications.decide(
                List.of(new Publication(
                        Topics.PROVINCE_RANKING,
                        "2026/2026-10-10",
                        WholeIndexes.yearOn(DAY),
                        7,
                        true,
                        "figures",
                        "message")),
                WholeInMemory.NOW);
        whole.publications.send();
        whole.components.tell(DAY, "H20", "9.00");

        assertThat(whole.tell()).extracting(WholePublisherTest::line).containsExactly("2026-10-10 1 54.00");
    }

    /** Day, sequence and the total of Đồng Tháp. */
    private static String line(Index766 index) {
        return index.asOf() + " " + index.sequence() + " "
                + WholeInMemory.item(index, "H20").total();
    }
}
