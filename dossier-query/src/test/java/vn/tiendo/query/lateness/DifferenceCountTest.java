package vn.tiendo.query.lateness;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.query.lateness.RuleClass.SUPPLEMENT_LIMIT;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.lateness.BookDifference.Selection;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.unit.Extent;

/** Dossiers of October 2023 as the portal and the first promise judge them in the evening of the 12th. */
class DifferenceCountTest {
    private static final LocalDate EVENING = Life.day("12");
    private static final AgencyCode UNIT = new AgencyCode("H09.12");
    private static final AgencyCode PROVINCE = new AgencyCode("H09");
    private static final Judge JUDGE = Judged.OF_FOUR_BOOKS;

    private final DifferingInMemory dossiers = new DifferingInMemory(JUDGE);

    @Test
    void eachIsCountedOnceUnderTheRuleThatExplainsItAndTheBookInWhichItIsLate() {
        dossiers.tell(reappointed());
        dossiers.tell(reappointed());
        dossiers.tell(anHourLate());
        dossiers.tell(askedTwice());
        dossiers.tell(Life.received("02", "20"));

        DifferenceCount count = count(Extent.of(UNIT), null, null);

        assertThat(figures(count)).containsExactly("SUPPLEMENT_LIMIT 1 0", "DAY_OR_INSTANT 0 1", "RE_APPOINTMENT 0 2");
    }

    @Test
    void whicheverBookIsNamedFirst() {
        dossiers.tell(askedTwice());
        Selection turned =
                new Selection(new BookPair(of(Book.FIRST_PROMISE), of(Book.PORTAL_766)), EVENING, null, null);

        DifferenceCount count = new BookDifference(dossiers, () -> JUDGE).count(turned, Extent.of(UNIT));

        assertThat(count.lateInOne(SUPPLEMENT_LIMIT)).isZero();
        assertThat(count.lateInOther(SUPPLEMENT_LIMIT)).isEqualTo(1);
    }

    @Test
    void thoseThatAreOpenOrThoseThatAreNotCanBeAskedForAlone() {
        dossiers.tell(reappointed());
        dossiers.tell(anHourLate());

        assertThat(figures(count(Extent.of(UNIT), null, true))).containsExactly("RE_APPOINTMENT 0 1");
        assertThat(figures(count(Extent.of(UNIT), null, false))).containsExactly("DAY_OR_INSTANT 0 1");
    }

    @Test
    void onlyThoseReceivedInThePeriodCount() {
        dossiers.tell(reappointed());

        assertThat(figures(count(Extent.of(UNIT), Period.parse("2023-10"), null)))
                .containsExactly("RE_APPOINTMENT 0 1");
        assertThat(figures(count(Extent.of(UNIT), Period.parse("2023-09"), null)))
                .isEmpty();
    }

    @Test
    void aUnitCountsWhatItHoldsWithWhatWasMergedIntoIt() {
        AgencyCode merged = new AgencyCode("H15");
        dossiers.tell(reappointed().transferred("10", "H15.50"));
        dossiers.tell(anHourLate());

        assertThat(figures(count(Extent.of(PROVINCE), null, null))).containsExactly("DAY_OR_INSTANT 0 1");
        assertThat(figures(count(new Extent(List.of(PROVINCE, merged), List.of()), null, null)))
                .containsExactly("DAY_OR_INSTANT 0 1", "RE_APPOINTMENT 0 1");
    }

    @Test
    void aUnitDoesNotCountWhatCountsElsewhere() {
        dossiers.tell(reappointed());
        dossiers.tell(reappointed().transferred("10", "H09.15"));

        assertThat(figures(count(new Extent(List.of(PROVINCE), List.of(UNIT)), null, null)))
                .containsExactly("RE_APPOINTMENT 0 1");
    }

    @Test
    void whatWasReadIsLetGo() {
        dossiers.tell(reappointed());

        count(new Extent(List.of(PROVINCE, new AgencyCode("H15")), List.of()), null, null);

        assertThat(dossiers.open()).isEmpty();
    }

    private DifferenceCount count(Extent unit, @Nullable Period period, @Nullable Boolean open) {
        BookPair books = new BookPair(of(Book.PORTAL_766), of(Book.FIRST_PROMISE));
        return new BookDifference(dossiers, () -> JUDGE).count(new Selection(books, EVENING, period, open), unit);
    }

    private static BookPair.Of of(Book book) {
        return new BookPair.Of(book, JUDGE.books().rules(book).choices().orElseThrow());
    }

    /** Of each class that explains something: how many are late in the one book, and how many in the other. */
    private static List<String> figures(DifferenceCount count) {
        return List.of(RuleClass.values()).stream()
                .filter(rule -> count.lateInOne(rule) + count.lateInOther(rule) != 0)
                .map(rule -> rule + " " + count.lateInOne(rule) + " " + count.lateInOther(rule))
                .toList();
    }

    private static Life reappointed() {
        return Life.received("02", "10").reappointed("09", "20");
    }

    private static Life anHourLate() {
        return Life.received("02", "10T10:00").finished("10T11:00");
    }

    private static Life askedTwice() {
        return Life.received("02", "20").supplementRequested("03").resumed("04").supplementRequested("05");
    }
}
