package vn.tiendo.query.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.contract.tally.TallyState.IN_TERM;
import static vn.tiendo.contract.tally.TallyState.OVERDUE_AGENCY;
import static vn.tiendo.query.fixture.Timelines.since;
import static vn.tiendo.query.fixture.Timelines.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.LateStatement;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.DossierProgress.Registration;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.query.dossier.RecordedFact;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;

class DossierControllerTest {
    private static final String PATH = "/api/v1/dossiers/";
    private static final String COUNTED = "H09.12-231002-0041";
    private static final String REGISTERED = "000.00.12.H09-231002-0042";
    private static final AgencyCode AGENCY = new AgencyCode("H09.12");
    private static final Instant RECEIVED = Instant.parse("2023-10-02T01:12:00Z");
    private static final Instant DUE = Instant.parse("2023-10-16T10:00:00Z");
    private static final String STRANGE = "XYZ.1-231002-0043";
    private static final DossierProgress RECEIVED_BY_NOBODY = new DossierProgress(
            null,
            new Receipt(RECEIVED, new AgencyCode("XYZ.1"), "1.001193", Channel.POST, null, null),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2023, 10, 30));

    @BeforeAll
    static void givenTwoDossiers() {
        Receipt receipt = new Receipt(RECEIVED, AGENCY, "1.001193", Channel.ONLINE, DUE, null);
        MODEL.known(
                COUNTED,
                new DossierProgress(
                        null,
                        receipt,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new LateStatement(Instant.parse("2023-10-16T01:00:00Z"), DUE.minusSeconds(86_400)),
                                new LateStatement(Instant.parse("2023-10-17T01:00:00Z"), null)),
                        List.of(Anomaly.SUSPENDED_TWICE)),
                List.of(
                        told(0, "s1", Instant.parse("2023-10-03T01:00:00Z"), new Fact.Withdrawn()),
                        told(1, "r1", RECEIVED, new Fact.Received(AGENCY, "1.001193", Channel.ONLINE, DUE, null)),
                        told(
                                2,
                                "x1",
                                Instant.parse("2023-10-04T01:00:00Z"),
                                new Fact.Retracted("s1", null, "mistaken"))));
        MODEL.timeline(
                COUNTED,
                7,
                "1.001193",
                timeline(
                        since("2023-10-02", IN_TERM, "H09.12", "2023-10-16"),
                        since("2023-10-17", OVERDUE_AGENCY, "H09.12", "2023-10-16")));
        Registration registration = new Registration(RECEIVED, AGENCY, "1.001193", null, null);
        MODEL.known(
                REGISTERED,
                new DossierProgress(registration, null, List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(told(0, "g1", RECEIVED, new Fact.Registered(AGENCY, "1.001193"))));
    }

    private static RecordedFact told(long sequence, String id, Instant time, Fact fact) {
        LifecycleEvent event = new LifecycleEvent(new DossierCode(COUNTED), "/one-stop-shops/H09", id, time, fact);
        return new RecordedFact(sequence, sequence + 1, time.plusSeconds(1), event);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void factsComeInTheOrderOfJudgingAndTheRetractedOneIsMarked() {
        assertThat(SERVER.get(PATH + COUNTED).jsonAt("/facts")).isEqualTo("""
                        [{"sequence":1,"kind":"received","time":"2023-10-02T01:12:00Z",\
                        "recordedAt":"2023-10-02T01:12:01Z","source":"/one-stop-shops/H09","id":"r1",\
                        "data":{"agencyCode":"H09.12","procedureCode":"1.001193","channel":"ONLINE",\
                        "dueAt":"2023-10-16T10:00:00Z"}},\
                        {"sequence":0,"kind":"withdrawn","time":"2023-10-03T01:00:00Z",\
                        "recordedAt":"2023-10-03T01:00:01Z","source":"/one-stop-shops/H09","id":"s1",\
                        "data":{},"retracted":true},\
                        {"sequence":2,"kind":"retracted","time":"2023-10-04T01:00:00Z",\
                        "recordedAt":"2023-10-04T01:00:01Z","source":"/one-stop-shops/H09","id":"x1",\
                        "data":{"eventId":"s1","reason":"mistaken"}}]""");
    }

    @Test
    void theStandingOfTodayIsToldForEveryBookWithItsTimeline() {
        Answer answer = SERVER.get(PATH + COUNTED);
        assertThat(answer.jsonAt("/standings/0")).isEqualTo("""
                        {"book":"PORTAL_766","standing":"OVERDUE","late":true,"due":"2023-10-16","cause":"AGENCY",\
                        "unit":"H09.12","timeline":[\
                        {"day":"2023-10-02","standing":"IN_TERM","unit":"H09.12","due":"2023-10-16"},\
                        {"day":"2023-10-17","standing":"OVERDUE","cause":"AGENCY","unit":"H09.12","due":"2023-10-16"}]}""");
        assertThat(answer.at("/unit")).isEqualTo("H09.12");
        assertThat(answer.at("/procedure")).isEqualTo("1.001193");
        assertThat(answer.jsonAt("/anomalies")).isEqualTo("[\"SUSPENDED_TWICE\",\"SAID_LATE_BUT_IN_TERM\"]");
        assertThat(answer.at("/progress/receipt/dueAt")).isEqualTo("2023-10-16T10:00:00Z");
        assertThat(answer.at("/asOf")).isEqualTo("2023-10-30");
        assertThat(answer.at("/position")).isEqualTo("0");
    }

    @Test
    void theStandingInEachBookIsTold() {
        Answer answer = SERVER.get(PATH + COUNTED);
        assertThat(answer.at("/standings/1/book")).isEqualTo("PROVINCE");
        assertThat(answer.at("/standings/1/standing")).isEqualTo("OVERDUE");
        assertThat(answer.at("/standings/2/book")).isEqualTo("FIRST_PROMISE");

        Answer province = SERVER.get(PATH + COUNTED + "?book=PROVINCE");
        assertThat(province.at("/standings/0/book")).isEqualTo("PROVINCE");
        assertThat(province.jsonAt("/standings/1")).isEmpty();
        assertThat(SERVER.get(PATH + COUNTED + "?book=MY_OWN").text()).contains("INVALID_VALUE");
        assertThat(SERVER.get("/api/v1/units/H09/progress?book=MY_OWN").text())
                .contains(
                        "this book is not known, or still being counted; ask for PORTAL_766, PROVINCE, FIRST_PROMISE");
    }

    @Test
    void whatSystemsSaidOfLatenessIsSetAgainstTheBook() {
        assertThat(SERVER.get(PATH + COUNTED).jsonAt("/saidLate")).isEqualTo("""
                        [{"at":"2023-10-16T01:00:00Z","day":"2023-10-16","statedDue":"2023-10-15","late":false,\
                        "due":"2023-10-16"},\
                        {"at":"2023-10-17T01:00:00Z","day":"2023-10-17","late":true,"due":"2023-10-16"}]""");
        assertThat(SERVER.get(PATH + REGISTERED).jsonAt("/saidLate")).isEmpty();
    }

    @Test
    void aUnitThatIsNoProvinceIsUnknown() {
        MODEL.known(STRANGE, RECEIVED_BY_NOBODY, List.of());
        MODEL.timeline(STRANGE, 1, "1.001193", timeline(since("2023-10-02", IN_TERM, "XYZ.1", null)));

        assertThat(SERVER.get(PATH + STRANGE).jsonAt("/anomalies")).isEqualTo("[\"UNKNOWN_UNIT\"]");
    }

    @Test
    void theStandingOfAnyDayIsTold() {
        assertThat(SERVER.get(PATH + COUNTED + "?asOf=2023-10-16").at("/standings/0/standing"))
                .isEqualTo("IN_TERM");
        Answer before = SERVER.get(PATH + COUNTED + "?asOf=2023-10-01&book=PORTAL_766");
        assertThat(before.at("/standings/0/standing")).isEmpty();
        assertThat(before.at("/standings/0/timeline/0/day")).isEqualTo("2023-10-02");
        assertThat(before.at("/unit")).isEmpty();
    }

    @Test
    void aDossierThatWasNotReceivedStandsNowhere() {
        Answer answer = SERVER.get(PATH + REGISTERED);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.jsonAt("/standings")).isEqualTo("[]");
        assertThat(answer.at("/progress/registration/agency")).isEqualTo("H09.12");
        assertThat(answer.at("/facts/0/kind")).isEqualTo("registered");
    }
}
