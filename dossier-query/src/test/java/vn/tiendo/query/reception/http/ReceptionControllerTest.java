package vn.tiendo.query.reception.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.DossierProgress.Registration;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.feed.Derivation;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.standing.Judged;

class ReceptionControllerTest {
    private static final String RECEPTION = "/api/v1/units/H09/reception";
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2023, 10, 4));

    /** All registered on Monday at nine, to be received until Tuesday at nine. */
    @BeforeAll
    static void givenRegistrations() {
        List<JudgedDossier> dossiers = List.of(
                registered("0001", "H09.12", "2023-10-03T02:00:00Z", null),
                registered("0002", "H09.12", "2023-10-03T02:00:01Z", null),
                registered("0003", "H09.12", null, "2023-10-02T08:00:00Z"),
                registered("0004", "H09.15", null, null));
        SERVER.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> SERVER.bean(Derivation.class).derive(dossiers, Judged.JUDGE));
    }

    private static JudgedDossier registered(
            String serial, String unit, @Nullable String received, @Nullable String notAccepted) {
        AgencyCode agency = new AgencyCode(unit);
        DossierProgress progress = new DossierProgress(
                new Registration(
                        Instant.parse("2023-10-02T02:00:00Z"),
                        agency,
                        "1.001193",
                        notAccepted == null ? null : Instant.parse(notAccepted),
                        null),
                received == null
                        ? null
                        : new Receipt(Instant.parse(received), agency, "1.001193", Channel.ONLINE, null, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new JudgedDossier(
                new DossierCode(unit + "-231002-" + serial), progress, List.of(), Judged.JUDGE.judge(progress));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aUnitCountsWhatWasRegisteredThereAndBelow() {
        Answer answer = SERVER.get(RECEPTION);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/from") + " " + answer.at("/to") + " " + answer.at("/asOf"))
                .isEqualTo("2023-10-01 2023-10-04 2023-10-04");
        assertThat(answer.at("/registered") + " " + answer.at("/inTime") + " " + answer.at("/late"))
                .isEqualTo("4 2 2");
        assertThat(answer.jsonAt("/states")).isEqualTo("""
                        {"RECEIVED_IN_TIME":1,"RECEIVED_LATE":1,"NOT_ACCEPTED_IN_TIME":1,"NOT_ACCEPTED_LATE":0,\
                        "WITHDRAWN_IN_TIME":0,"WITHDRAWN_LATE":0,"WAITING_IN_TIME":0,"WAITING_LATE":1}""");
        assertThat(answer.at("/children/0/unit") + " " + answer.at("/children/0/registered"))
                .isEqualTo("H09.12 3");
        assertThat(answer.at("/children/1/unit") + " " + answer.at("/children/1/states/WAITING_LATE"))
                .isEqualTo("H09.15 1");
    }

    @Test
    void thePastIsToldAsItWas() {
        Answer answer = SERVER.get(RECEPTION + "?asOf=2023-10-02");
        assertThat(answer.at("/states/WAITING_IN_TIME") + " " + answer.at("/states/NOT_ACCEPTED_IN_TIME"))
                .isEqualTo("3 1");
        assertThat(SERVER.get(RECEPTION + "?asOf=2023-10-01").at("/registered")).isEqualTo("0");
        assertThat(SERVER.get(RECEPTION + "?asOf=2023-10-05").at("/forecast")).isEqualTo("true");
    }

    @Test
    void theListBehindACountComesInPages() {
        Answer first = SERVER.get(RECEPTION + "/dossiers?state=late&limit=1");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.jsonAt("/items")).isEqualTo("""
                        [{"code":"H09.12-231002-0002","unit":"H09.12","procedure":"1.001193",\
                        "registeredAt":"2023-10-02T02:00:00Z","deadline":"2023-10-03T02:00:00Z",\
                        "answeredAt":"2023-10-03T02:00:01Z","state":"RECEIVED_LATE"}]""");
        Answer second = SERVER.get(RECEPTION + "/dossiers?state=late&limit=1&cursor=" + first.at("/next"));
        assertThat(second.at("/items/0/code")).isEqualTo("H09.15-231002-0004");
        assertThat(second.at("/items/0/state")).isEqualTo("WAITING_LATE");
        assertThat(second.at("/items/0/answeredAt")).isEmpty();
        assertThat(second.at("/next")).isEmpty();
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(SERVER.get(RECEPTION + "?from=2023-10-05&to=2023-10-04").at("/parameter"))
                .isEqualTo("from");
        assertThat(SERVER.get(RECEPTION + "?from=2021-10-05").status()).isEqualTo(400);
        assertThat(SERVER.get(RECEPTION + "/dossiers?state=LOST").text()).contains("the groups late, inTime");
        String cursor = SERVER.get(RECEPTION + "/dossiers?limit=1").at("/next");
        assertThat(SERVER.get(RECEPTION + "/dossiers?limit=1&state=late&cursor=" + cursor)
                        .at("/parameter"))
                .isEqualTo("cursor");
    }
}
