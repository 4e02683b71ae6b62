package vn.tiendo.query.classification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.contract.tally.TallyState.IN_TERM;
import static vn.tiendo.contract.tally.TallyState.OVERDUE_AGENCY;
import static vn.tiendo.query.fixture.Timelines.since;
import static vn.tiendo.query.fixture.Timelines.timeline;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.RememberingGateway;

class ClassificationControllerTest {
    private static final String LATE = "H09.12-231002-0001";
    private static final String IN_TIME = "H09.12-231002-0002";
    private static final String REGISTERED = "H09.12-231002-0003";
    private static final Instant NOON = Instant.parse("2023-10-30T05:00:00Z");
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2023, 10, 30));
    private static final RememberingGateway GATEWAY = SERVER.bean(RememberingGateway.class);

    @BeforeAll
    static void givenDossiers() {
        MODEL.counted(
                LATE,
                7,
                "1.001193",
                timeline(
                        since("2023-10-02", IN_TERM, "H09.12", "2023-10-16"),
                        since("2023-10-17", OVERDUE_AGENCY, "H09.12", "2023-10-16")));
        MODEL.counted(IN_TIME, 7, "1.001193", timeline(since("2023-10-02", IN_TERM, "H09.12", null)));
        MODEL.known(REGISTERED, DossierProgress.NONE, List.of());
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void forget() {
        GATEWAY.told();
        GATEWAY.breakDown(false);
    }

    private static Answer post(String body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + SERVER.port() + "/api/v1/classifications"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new Answer(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String body(String more, String... dossiers) {
        String list = List.of(dossiers).stream().map("\"%s\""::formatted).collect(Collectors.joining(","));
        return "{\"source\":\"/agencies/H09.12\",\"cause\":\"TECHNICAL_ERROR\",\"dossiers\":[%s]%s}"
                .formatted(list, more);
    }

    @Test
    void eachDossierIsToldAsALifecycleEvent() {
        Answer answer =
                post(body(",\"id\":\"c1\",\"time\":\"2023-10-30T11:00:00.1234567+07:00\"", LATE, IN_TIME, REGISTERED));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.jsonAt("")).isEqualTo("""
                        {"accepted":3,"id":"c1","time":"2023-10-30T04:00:00.123456Z",\
                        "notLate":["%s","%s"]}""".formatted(IN_TIME, REGISTERED));
        Instant said = Instant.parse("2023-10-30T04:00:00.123456Z");
        assertThat(GATEWAY.told())
                .containsExactly(event(LATE, "c1", said), event(IN_TIME, "c1", said), event(REGISTERED, "c1", said));
    }

    private static LifecycleEvent event(String dossier, String id, Instant time) {
        return new LifecycleEvent(
                new DossierCode(dossier), "/agencies/H09.12", id, time, new Fact.Classified(Cause.TECHNICAL_ERROR));
    }

    @Test
    void toldAgainItIsTheSame() {
        String body = body(",\"id\":\"c2\",\"time\":\"2023-10-30T04:00:00Z\"", LATE);
        post(body);
        List<LifecycleEvent> first = GATEWAY.told();
        post(body);

        assertThat(GATEWAY.told()).isEqualTo(first).hasSize(1);
    }

    @Test
    void withoutIdAndTimeItIsSaidNowUnderAnIdOfItsOwn() {
        String id = post(body("", LATE)).at("/id");
        LifecycleEvent event = GATEWAY.told().getFirst();

        assertThat(event.time()).isEqualTo(NOON);
        assertThat(event.id()).isEqualTo(id).isNotEqualTo(post(body("", LATE)).at("/id"));
    }

    @Test
    void whatIsNotAcknowledgedIsTriedAgainWithTheSameIdAndTime() {
        GATEWAY.breakDown(true);
        Answer answer = post(body("", LATE));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.at("/id")).hasSize(36);
        assertThat(answer.at("/time")).isEqualTo(NOON.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"cause":"AGENCY","dossiers":["H09.12-231002-0001"]}                             | /source     | MISSING_FIELD
                    {"source":"/a","dossiers":["H09.12-231002-0001"]}                                | /cause      | MISSING_FIELD
                    {"source":"/a","cause":"WEATHER","dossiers":["H09.12-231002-0001"]}              | /cause      | INVALID_VALUE
                    {"source":"/a","cause":"AGENCY"}                                                 | /dossiers   | MISSING_FIELD
                    {"source":"/a","cause":"AGENCY","dossiers":[]}                                   | /dossiers   | INVALID_VALUE
                    {"source":"/a","cause":"AGENCY","dossiers":["H09.12-231002-0001","0001"]}        | /dossiers/1 | INVALID_VALUE
                    {"source":"/a","cause":"AGENCY","dossiers":[7]}                                  | /dossiers/0 | INVALID_VALUE
                    {"source":"/a","cause":"AGENCY","dossiers":["H09.12-231002-0001","H09.12-231002-0001"]} | /dossiers/1 | INVALID_VALUE
                    {"source":"/a","cause":"AGENCY","dossiers":["H09.12-231002-0001","H09.12-231002-9999"]} | /dossiers/1 | INVALID_VALUE
                    {"source":"/a","cause":"AGENCY","dossiers":["H09.12-231002-0001"],"id":"1"}      | /time       | MISSING_FIELD
                    {"source":"/a","cause":"AGENCY","dossiers":["H09.12-231002-0001"],"time":"2023-10-30T04:00:00Z"} | /id | MISSING_FIELD
                    {"source":"/a","cause":"AGENCY","dossiers":["H09.12-231002-0001"],"id":"1","time":"2023-10-30"} | /time | INVALID_VALUE
                    {"source":"/a","cause":"AGENCY","dossiers":["H09.12-231002-0001"],"id":"1","time":"2023-10-30T05:05:01Z"} | /time | INVALID_VALUE
                    {"source":" ","cause":"AGENCY","dossiers":["H09.12-231002-0001"]}                | /source     | INVALID_VALUE
                    {"source":"/a\\u0000","cause":"AGENCY","dossiers":["H09.12-231002-0001"]}        | /source     | INVALID_VALUE
                    {"source":"/a","cause":"AGENCY","dossiers":["H09.12-231002-0001"],"by":"N. V. A"} | ''         | UNKNOWN_FIELD
                    ["H09.12-231002-0001"]                                                           | ''          | INVALID_VALUE
                    """)
    void whatIsWrongIsNamedAndNothingIsTold(String body, String pointer, String code) {
        Answer answer = post(body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.at("/errors/0/pointer") + " " + answer.at("/errors/0/code"))
                .isEqualTo(pointer + " " + code);
        assertThat(answer.jsonAt("/errors/1")).isEmpty();
        assertThat(GATEWAY.told()).isEmpty();
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        for (String body : List.of("{", "", "{\"cause\":\"AGENCY\",\"cause\":\"AGENCY\"}", "{} {}")) {
            Answer answer = post(body);
            assertThat(answer.status()).as(body).isIn(400, 422);
            assertThat(GATEWAY.told()).isEmpty();
        }
        assertThat(post("{").at("/errors/0/code")).isEqualTo("MALFORMED");
    }

    @Test
    void tooManyAreRefused() {
        String[] many = IntStream.range(0, 1_001)
                .mapToObj("H09.12-231002-%04d"::formatted)
                .toArray(String[]::new);
        assertThat(post(body("", many)).at("/errors/0/pointer")).isEqualTo("/dossiers");
        assertThat(post("\"" + "x".repeat(300_000) + "\"").status()).isEqualTo(413);
    }
}
