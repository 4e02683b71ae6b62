package vn.tiendo.query.lateness;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.query.lateness.RuleClass.DAY_OR_INSTANT;
import static vn.tiendo.query.lateness.RuleClass.MISSING_DUE_DATE;
import static vn.tiendo.query.lateness.RuleClass.RE_APPOINTMENT;
import static vn.tiendo.query.lateness.RuleClass.SUPPLEMENT_LIMIT;
import static vn.tiendo.query.lateness.RuleClass.SUSPENSION_ARITHMETIC;
import static vn.tiendo.query.lateness.RuleClass.UNEXPLAINED;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.lateness.DifferingDossier.InBook;
import vn.tiendo.query.standing.BookRules;
import vn.tiendo.query.standing.FirstPromiseBook;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.standing.Portal766;
import vn.tiendo.query.standing.ProvinceBook;

/** In October 2023: the 2nd, 9th, 16th and 23rd are Mondays; offices open at 7:00 and close at 17:00. */
class ExplanationTest {
    private static final BookRules PORTAL = new Portal766(Life.VIETNAM);
    private static final BookRules PROVINCE = new ProvinceBook();
    private static final BookRules FIRST_PROMISE = new FirstPromiseBook();
    private static final Judge JUDGE = Judged.JUDGE;

    @Test
    void aSecondSupplementRequestIsTooManyInOneBookOnly() {
        Life twice = Life.received("02", "20")
                .supplementRequested("03")
                .resumed("04")
                .supplementRequested("05");

        assertThat(why(PORTAL, PROVINCE, twice, "06")).isEqualTo(SUPPLEMENT_LIMIT);
        assertThat(why(FIRST_PROMISE, PORTAL, twice, "06")).isEqualTo(SUPPLEMENT_LIMIT);
    }

    @Test
    void whatWasPromisedNothingIsNeverDueInOneBook() {
        Life appointed = Life.received("02", null).reappointed("03", "10");

        assertThat(why(PROVINCE, FIRST_PROMISE, appointed, "11")).isEqualTo(MISSING_DUE_DATE);
        assertThat(why(PORTAL, FIRST_PROMISE, appointed, "11")).isEqualTo(MISSING_DUE_DATE);
    }

    @Test
    void aWeekendInSuspensionMovesTheDueDayInOneBookOnly() {
        Life overAWeekend =
                Life.received("02", "10").supplementRequested("06T10:00").resumed("09T10:00");

        assertThat(why(PORTAL, PROVINCE, overAWeekend, "12")).isEqualTo(SUSPENSION_ARITHMETIC);
    }

    @Test
    void anHourLateIsLateByTheInstantOnly() {
        Life anHourLate = Life.received("02", "10T10:00").finished("10T11:00");

        assertThat(why(PORTAL, PROVINCE, anHourLate, "10")).isEqualTo(DAY_OR_INSTANT);
    }

    @Test
    void aNewDateIsTakenInOneBookOnly() {
        Life appointed = Life.received("02", "10").reappointed("09", "20");

        assertThat(why(PROVINCE, FIRST_PROMISE, appointed, "12")).isEqualTo(RE_APPOINTMENT);
        assertThat(why(PORTAL, FIRST_PROMISE, appointed, "12")).isEqualTo(RE_APPOINTMENT);
    }

    @Test
    void theFirstClassThatExplainsIsTaken() {
        Life twiceAndReappointed = Life.received("02", "10")
                .supplementRequested("03")
                .resumed("04")
                .supplementRequested("05")
                .resumed("05", "20");

        assertThat(why(PORTAL, FIRST_PROMISE, twiceAndReappointed, "06")).isEqualTo(SUPPLEMENT_LIMIT);
    }

    @Test
    void aRuleExplainsWhicheverBookItIsPutInto() {
        // on the new due day three hours late: the portal would find it late too if it went by the instant,
        // while the first promise would not find it on time if it went by days
        Life appointed = Life.received("02", "05").reappointed("04", "10T10:00").finished("10T13:00");

        assertThat(why(PORTAL, FIRST_PROMISE, appointed, "10")).isEqualTo(DAY_OR_INSTANT);
        assertThat(why(FIRST_PROMISE, PORTAL, appointed, "10")).isEqualTo(DAY_OR_INSTANT);
    }

    @Test
    void aRuleThatExplainsAloneIsTakenThoughEarlierOnesWouldTogether() {
        // over a weekend; in time by the new date, or else by calendar days and due days, neither of which is enough
        Life weekend = Life.received("02", "06T10:00")
                .financialObligation("06T16:50")
                .resumed("09T07:10")
                .reappointed("09T13:40", "20")
                .finished("09T15:00");

        assertThat(why(PORTAL, FIRST_PROMISE, weekend, "09")).isEqualTo(RE_APPOINTMENT);
        assertThat(why(FIRST_PROMISE, PORTAL, weekend, "09")).isEqualTo(RE_APPOINTMENT);
    }

    @Test
    void whereNoRuleAloneExplainsTheOneThatCompletesThoseBeforeItDoes() {
        // over a weekend; any two of calendar days, due days and new dates make it in time, none of them alone does
        Life weekend = Life.received("02", "07T10:00")
                .financialObligation("07T16:00")
                .reappointed("08T12:00", "08T05:00")
                .resumed("08T12:00")
                .finished("08T15:00");

        assertThat(why(PORTAL, FIRST_PROMISE, weekend, "08")).isEqualTo(DAY_OR_INSTANT);
        assertThat(why(FIRST_PROMISE, PORTAL, weekend, "08")).isEqualTo(DAY_OR_INSTANT);
    }

    @Test
    void whatThatIsKeptAndWhatIsJudgedContradictIsUnexplained() {
        Life inTerm = Life.received("02", "20");
        DifferingDossier stale = dossier(inTerm.progress(), true, false);

        assertThat(explanation(PORTAL, PROVINCE).of(stale, Life.day("06"))).isEqualTo(UNEXPLAINED);
    }

    private static RuleClass why(BookRules one, BookRules other, Life life, String day) {
        boolean lateInOne = late(one, life, day);
        assertThat(late(other, life, day)).isNotEqualTo(lateInOne);
        DifferingDossier dossier = dossier(life.progress(), lateInOne, !lateInOne);
        return explanation(one, other).of(dossier, Life.day(day));
    }

    private static Explanation explanation(BookRules one, BookRules other) {
        return new Explanation(JUDGE, new BookPair(of(one), of(other)));
    }

    private static BookPair.Of of(BookRules rules) {
        return new BookPair.Of(rules.book(), rules.choices().orElseThrow());
    }

    private static boolean late(BookRules rules, Life life, String day) {
        LocalDate evening = Life.day(day);
        return JUDGE.timeline(rules, life.progress())
                .on(evening)
                .flatMap(stretch -> Optional.ofNullable(stretch.state().standing()))
                .orElseThrow()
                .late();
    }

    private static DifferingDossier dossier(DossierProgress progress, boolean lateInOne, boolean lateInOther) {
        return new DifferingDossier(
                new DossierCode("H09.12-231002-0041"),
                new AgencyCode("H09.12"),
                progress,
                inBook(lateInOne),
                inBook(lateInOther));
    }

    private static InBook inBook(boolean late) {
        return new InBook(late ? Standing.OVERDUE : Standing.IN_TERM, null);
    }
}
