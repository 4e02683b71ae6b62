package vn.tiendo.query.changes.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldFacts;
import vn.tiendo.query.fixture.ToldLife;
import vn.tiendo.query.unit.Registrations;
import vn.tiendo.query.unit.UnitRegister;

/** What one fact told late changes in the figures of a day before. Each test tells of provinces of its own. */
class ChangesTest {
    private static final ReadingServer SERVER = new ReadingServer(new ReadModel(), LocalDate.of(2023, 11, 15));
    private static final ToldFacts TOLD = new ToldFacts(SERVER);
    private static final String THE_30TH = "period=2023&asOf=2023-10-30";
    private static int tests;

    private final int number = ++tests;
    private final String here = "X" + number;
    private final String shop = here + ".12";
    private final String there = "Y" + number;
    private final ToldLife dossier = ToldLife.of(10 * number);
    private final ToldLife other = ToldLife.of(10 * number + 1);
    private long position = TOLD.position();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private Answer changes(String unit) {
        return changes(unit, THE_30TH);
    }

    private Answer changes(String unit, String question) {
        Answer answer = SERVER.get("/api/v1/units/%s/changes?%s&sincePosition=%d".formatted(unit, question, position));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static List<String> listed(Answer answer) {
        return answer.values("/items", "/fact/id");
    }

    private void givenADossierOverdueOnThe30th() {
        given(dossier.received("2023-10-02", shop, "2023-10-16"));
    }

    private void given(LifecycleEvent... facts) {
        TOLD.tell(facts);
        position = TOLD.position();
    }

    @Test
    void aFactToldLateIsListedWithWhereItsDossierStoodAndStands() {
        givenADossierOverdueOnThe30th();
        TOLD.tell(dossier.processed("2023-10-13"));

        assertThat(changes(here).text()).isEqualTo("""
                {"unit":"%1$s","name":"%1$s","book":"PORTAL_766","period":"2023","asOf":"2023-10-30",\
                "sincePosition":%3$d,"changes":1,\
                "before":{"received":1,"onTime":0,"late":1,"score":"0.00"},\
                "after":{"received":1,"onTime":1,"late":0,"score":"20.00"},\
                "items":[{"dossier":"%4$s","fact":{"kind":"processed","source":"/one-stop-shops/H09",\
                "id":"processed","time":"2023-10-13T03:00:00Z","recordedAt":"%5$s","position":%6$d},\
                "from":{"standing":"OVERDUE","cause":"AGENCY","unit":"%2$s","received":"2023-10-02","counted":true},\
                "to":{"standing":"FINISHED_EARLY","unit":"%2$s","received":"2023-10-02","counted":true}}],\
                "position":0}""".formatted(
                        here, shop, position, dossier.dossier(), ToldFacts.recordedAt(position + 1), position + 1));
    }

    @Test
    void aDossierThatIsToldOfLateComesFromNowhere() {
        givenADossierOverdueOnThe30th();
        TOLD.tell(other.received("2023-10-05", shop, null));

        Answer answer = changes(shop);
        assertThat(answer.jsonAt("/items/0/from")).isEmpty();
        assertThat(answer.at("/items/0/to/standing")).isEqualTo("IN_TERM");
        assertThat(answer.at("/before/received") + answer.at("/after/received")).isEqualTo("12");
    }

    @Test
    void whatDoesNotMatterOnThatDayIsNotListed() {
        givenADossierOverdueOnThe30th();
        TOLD.tell(
                dossier.told("2023-10-20", new Fact.Late(null)),
                dossier.told("2023-10-20", new Fact.TechnicalError("portal", null)),
                dossier.processed("2023-10-31"),
                other.received("2023-10-31", shop, null),
                ToldLife.of(10 * number + 2).received("2022-12-31", shop, "2023-01-16"),
                ToldLife.of(10 * number + 3).received("2023-10-05", there, "2023-10-16"));

        Answer answer = changes(here);
        assertThat(answer.jsonAt("/items")).isEqualTo("[]");
        assertThat(answer.at("/changes")).isEqualTo("0");
        assertThat(answer.jsonAt("/before")).isEqualTo(answer.jsonAt("/after"));
    }

    @Test
    void anotherCauseIsAChange() {
        givenADossierOverdueOnThe30th();
        TOLD.tell(dossier.told("2023-10-20", new Fact.Classified(Cause.SUSPENSION)));

        Answer answer = changes(here);
        assertThat(answer.values("/items", "/from/cause")).containsExactly("AGENCY");
        assertThat(answer.values("/items", "/to/cause")).containsExactly("SUSPENSION");
        assertThat(answer.jsonAt("/before")).isEqualTo(answer.jsonAt("/after"));
    }

    @Test
    void aRetractionReachesBackFromAnyDay() {
        givenADossierOverdueOnThe30th();
        given(dossier.processed("2023-10-13"));
        TOLD.tell(dossier.retracted("2023-11-10", "processed"));

        Answer answer = changes(here);
        assertThat(listed(answer)).containsExactly("retracted");
        assertThat(answer.at("/items/0/from/standing")).isEqualTo("FINISHED_EARLY");
        assertThat(answer.at("/items/0/to/standing")).isEqualTo("OVERDUE");
    }

    @Test
    void aReceiptThatIsTakenOutLeavesNothing() {
        givenADossierOverdueOnThe30th();
        TOLD.tell(dossier.retracted("2023-11-10", "received"));

        Answer answer = changes(shop);
        assertThat(answer.at("/items/0/from/standing")).isEqualTo("OVERDUE");
        assertThat(answer.jsonAt("/items/0/to")).isEmpty();
        assertThat(answer.at("/before/late") + answer.at("/after/received")).isEqualTo("10");
    }

    @Test
    void aTransferToldLateChangesBothUnitsAndNoneAboveBoth() {
        givenADossierOverdueOnThe30th();
        TOLD.tell(dossier.transferred("2023-10-20", here + ".15"));

        Answer left = changes(shop);
        assertThat(left.at("/items/0/from/counted")).isEqualTo("true");
        assertThat(left.at("/items/0/to/unit")).isEqualTo(here + ".15");
        assertThat(left.at("/items/0/to/counted")).isEqualTo("false");
        Answer joined = changes(here + ".15");
        assertThat(joined.at("/items/0/from/counted")).isEqualTo("false");
        assertThat(joined.at("/items/0/to/counted")).isEqualTo("true");
        assertThat(listed(changes(here))).isEmpty();
        assertThat(listed(changes(there))).isEmpty();
    }

    @Test
    void aDossierThatWasOnceInAnotherProvinceIsFoundThere() {
        given(dossier.received("2023-10-02", there, "2023-10-16"));
        TOLD.tell(
                dossier.retracted("2023-11-10", "received"),
                dossier.told(
                        "again",
                        "2023-10-02",
                        dossier.received("2023-10-02", shop, "2023-10-16").fact()));

        Answer answer = changes(there);
        assertThat(listed(answer)).containsExactly("retracted");
        assertThat(answer.at("/before/received") + answer.at("/after/received")).isEqualTo("10");
        assertThat(listed(changes(here))).containsExactly("again");
    }

    @Test
    void eachFactOfADossierIsListedForWhatItChanged() {
        givenADossierOverdueOnThe30th();
        TOLD.tell(
                dossier.processed("2023-10-20"),
                dossier.told(
                        "earlier", "2023-10-12", dossier.processed("2023-10-12").fact()));

        Answer answer = changes(here);
        assertThat(answer.values("/items", "/from/standing")).containsExactly("OVERDUE", "FINISHED_LATE");
        assertThat(answer.values("/items", "/to/standing")).containsExactly("FINISHED_LATE", "FINISHED_EARLY");
    }

    @Test
    void theFiguresOfAMergedProvinceChangeUnderItsSuccessor() {
        SERVER.bean(UnitRegister.class)
                .put(
                        Registrations.file(
                                Registrations.commune("H09.15", null, "2025-06-30", "H19.20"),
                                Registrations.commune("H19.20", null)),
                        "test");
        given(dossier.received("2023-10-02", "H09.12", "2023-10-16"));
        TOLD.tell(dossier.processed("2023-10-13"), other.received("2023-10-05", "H09.15", null));

        String after = "period=2023&asOf=2025-07-01";
        assertThat(listed(changes("H29", after))).containsExactly("processed");
        assertThat(listed(changes("H19", after))).containsExactly("received");
        assertThat(changes("H29", after).jsonAt("/excludes")).isEqualTo("[\"H09.15\"]");
        assertThat(listed(changes("H29", THE_30TH))).isEmpty();
        assertThat(listed(changes("H09", THE_30TH))).containsExactly("processed", "received");
    }

    @Test
    void everyBookHasChangesOfItsOwn() {
        givenADossierOverdueOnThe30th();
        TOLD.tell(dossier.told(
                "2023-10-10",
                new Fact.DeadlineExtended(other.processed("2023-11-20").time(), true)));

        assertThat(listed(changes(here))).containsExactly("deadline-extended");
        assertThat(listed(changes(here, THE_30TH + "&book=FIRST_PROMISE"))).isEmpty();
    }

    @Test
    void theFurthestDaysAndPositionsAreAnsweredToo() {
        position = 0;
        TOLD.tell(dossier.received("2023-10-02", shop, "2023-10-16"));
        assertThat(listed(changes(here, "period=2023&asOf=9999-12-31"))).containsExactly("received");
        assertThat(listed(changes(here, "period=2023&asOf=0000-01-01"))).isEmpty();
        position = 999_999_999_999_999_999L;
        assertThat(listed(changes(here))).isEmpty();
    }
}
