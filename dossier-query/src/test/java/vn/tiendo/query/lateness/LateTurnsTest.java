package vn.tiendo.query.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.Life;

class LateTurnsTest {
    private static final Judge JUDGE = Judged.OF_FOUR_BOOKS;

    @Test
    void aDossierThatIsNeverLateHasNone() {
        assertThat(turns(
                        Book.PORTAL_766,
                        Life.received("02", "16").reappointed("05", "20").finished("09")))
                .isEmpty();
    }

    @Test
    void aNewDateBringsItBackInTermWhereNewDatesCount() {
        Life life = Life.received("02", "05").reappointed("10", "20");

        assertThat(turns(Book.PORTAL_766, life)).containsExactly("2023-10-10 OVERDUE_AGENCY IN_TERM REAPPOINTED");
        assertThat(turns(Book.FIRST_PROMISE, life)).isEmpty();
    }

    @Test
    void aDateStatedAtResumptionCountsAsTheResumption() {
        Life life = Life.received("02", "05").supplementRequested("06").resumed("10", "20");

        assertThat(turns(Book.PORTAL_766, life)).containsExactly("2023-10-10 OVERDUE_AGENCY IN_TERM RESUMED");
    }

    @Test
    void theLastDateStatedOnTheDayDecides() {
        Life resumedFirst = Life.received("02", "05")
                .supplementRequested("06")
                .resumed("10T08:00", "20")
                .reappointed("10T09:00", "23");
        Life resumedLast = Life.received("02", "05")
                .supplementRequested("06")
                .reappointed("10T08:00", "20")
                .resumed("10T09:00");

        assertThat(turns(Book.PORTAL_766, resumedFirst))
                .containsExactly("2023-10-10 OVERDUE_AGENCY IN_TERM REAPPOINTED");
        assertThat(turns(Book.PORTAL_766, resumedLast))
                .containsExactly("2023-10-10 OVERDUE_AGENCY IN_TERM REAPPOINTED");
    }

    @Test
    void whatWasStatedOnOtherDaysDoesNotCount() {
        Life twice = Life.received("02", "05")
                .supplementRequested("06")
                .resumed("10", "16")
                .reappointed("20", "25");

        assertThat(turns(Book.PORTAL_766, twice))
                .containsExactly(
                        "2023-10-10 OVERDUE_AGENCY IN_TERM RESUMED", "2023-10-20 OVERDUE_AGENCY IN_TERM REAPPOINTED");
    }

    @Test
    void aTurnMayOnlyBeWhereWhatIsOverdueChangesOrArrives() {
        assertThat(candidates(Life.received("02", "16").transferred("03", "H15").finished("09")))
                .isEmpty();
        assertThat(candidates(Life.received("02", "05")
                        .reappointed("10", "20")
                        .transferred("21", "H15")
                        .finished("23")))
                .containsExactly("2023-10-10", "2023-10-21", "2023-10-23");
    }

    @Test
    void aResumptionMayMoveTheDueInstantOntoItsOwnDay() {
        Life life =
                Life.received("02", "05T10:00").financialObligation("05T15:00").resumed("10T15:00");

        assertThat(turns(Book.FIRST_PROMISE, life)).containsExactly("2023-10-10 OVERDUE_AGENCY IN_TERM RESUMED");
    }

    @Test
    void whatBecomesLateOnTheDayOfItsTransferWasNotLateBefore() {
        assertThat(turns(Book.PORTAL_766, Life.received("02", "05").transferred("06", "H15")))
                .containsExactly("2023-10-06 IN_TERM OVERDUE_AGENCY OTHERWISE");
        assertThat(turns(Book.PORTAL_766, Life.received("02", "05").transferred("07", "H15")))
                .isEmpty();
    }

    @Test
    void whatIsFinishedOnTheDayOfItsTransferWasLateBefore() {
        assertThat(turns(
                        Book.PORTAL_766,
                        Life.received("02", "05").transferred("10", "H15").finished("10")))
                .containsExactly("2023-10-10 OVERDUE_AGENCY FINISHED_LATE_AGENCY OTHERWISE");
    }

    private static List<String> candidates(Life life) {
        return LateTurns.candidates(Judged.JUDGE.judge(life.progress()))
                .map(stretch -> stretch.from().toString())
                .toList();
    }

    private static List<String> turns(Book book, Life life) {
        int bit = JUDGE.books().bit(book);
        return LateTurns.by(JUDGE).of(life.progress(), JUDGE.judge(life.progress())).stream()
                .filter(turn -> (turn.books() & bit) != 0)
                .map(turn -> turn.day() + " " + turn.before() + " " + turn.after() + " " + turn.clearing())
                .toList();
    }
}
