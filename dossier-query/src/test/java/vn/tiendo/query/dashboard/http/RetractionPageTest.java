package vn.tiendo.query.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldLife;

/** A fact is taken back by an event that is told to the service that records facts. */
class RetractionPageTest {
    private static final String DOOR = "/api/v1/dossier-events";
    private static final CommandStub COMMAND = new CommandStub();
    private static final FilledDashboard DASHBOARD = new FilledDashboard(_ -> {}, COMMAND.setting());
    private static final ToldLife LIFE = ToldLife.of(9_200);
    private static final String PAGE = "/dossiers/" + LIFE.dossier();
    private static final String RETRACTION = PAGE + "/retraction?source=%2Fone-stop-shops%2FH09&id=processed";

    @BeforeAll
    static void givenADossier() {
        DASHBOARD.tell(
                LIFE.received("2023-10-02", "H09.12", "2023-10-16"),
                LIFE.processed("2023-10-09"),
                LIFE.told("2023-10-10", new Fact.Withdrawn()),
                LIFE.retracted("2023-10-11", "withdrawn"));
    }

    @AfterAll
    static void stop() {
        DASHBOARD.close();
        COMMAND.close();
    }

    @BeforeEach
    void up() {
        COMMAND.breakDown(false);
        COMMAND.answering(DOOR, 202, "{\"accepted\":1}").asked();
    }

    private static Answer takeBack(String address) {
        return DASHBOARD.fillIn(
                address, "reason", "NEVER_HAPPENED", "by", "Trần Văn Bình", "why", "the clerk pressed the wrong key");
    }

    @Test
    void eachFactThatCanBeTakenBackHasALinkToItsPage() {
        String page = DASHBOARD.page(PAGE, "Accept-Language", "en").text();

        assertThat(page).contains("retraction?source=/one-stop-shops/H09&amp;id=processed");
        assertThat(page).doesNotContain("&amp;id=withdrawn", "&amp;id=retracted");
        String retraction = DASHBOARD.page(RETRACTION, "Accept-Language", "en").text();
        assertThat(retraction).contains("Take this fact back", "Processed", "as if it had never been told");
    }

    @Test
    void theFactIsTakenBackByAnEventWithoutTheNameOfAnybody() {
        Answer answer = takeBack(RETRACTION);

        assertThat(DASHBOARD.follow(answer).text()).contains("The fact is taken back.");
        assertThat(answer.header("Location")).isEqualTo(PAGE + "?takenBack=1");
        List<CommandStub.Asked> asked = COMMAND.asked();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().what()).isEqualTo("POST " + DOOR);
        JsonNode event = JsonMapper.shared().readTree(asked.getFirst().body());
        assertThat(event.path("type").asString()).isEqualTo("vn.tiendo.dossier.retracted.v1");
        assertThat(event.path("subject").asString()).isEqualTo(LIFE.dossier().value());
        assertThat(event.path("data").toString())
                .isEqualTo(
                        "{\"eventId\":\"processed\",\"eventSource\":\"/one-stop-shops/H09\",\"reason\":\"NEVER_HAPPENED\"}");
        assertThat(asked.getFirst().body()).doesNotContain("Trần", "clerk");
        Answer trail = DASHBOARD.server().get("/api/v1/audit?action=FACT_RETRACTED&limit=500");
        assertThat(trail.values("/items", "/who")).last().isEqualTo("Trần Văn Bình");
        assertThat(trail.values("/items", "/reason")).last().isEqualTo("the clerk pressed the wrong key");
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsTold() {
        Answer answer = DASHBOARD.fillIn(RETRACTION + "&lang=en", "reason", "BECAUSE", "by", "Bình", "why", " ");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Choose what is wrong with the fact.", "Say why, in a few words.", "value=\"Bình\"")
                .doesNotContain("Say who does this");
        assertThat(COMMAND.asked()).isEmpty();
    }

    @Test
    void whereTheServiceIsAwayThePageSaysSoAndKeepsWhatWasTyped() {
        COMMAND.breakDown(true);

        Answer answer = takeBack(RETRACTION + "&lang=en");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text())
                .contains(
                        "does not answer just now, so nothing was done",
                        "the clerk pressed the wrong key",
                        "value=\"NEVER_HAPPENED\" checked");
    }

    @Test
    void whatTheServiceDoesNotTakeIsSaid() {
        COMMAND.answering(DOOR, 422, "{\"errors\":[]}");

        Answer answer = takeBack(RETRACTION + "&lang=en");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("did not take this");
    }

    @Test
    void whatIsNotThereOrWasTakenBackAlreadyCannotBe() {
        for (String id : List.of("withdrawn", "retracted", "nothing")) {
            assertThat(takeBack(RETRACTION.replace("id=processed", "id=" + id)).status())
                    .as(id)
                    .isEqualTo(404);
        }
        assertThat(COMMAND.asked()).isEmpty();
    }

    @Test
    void anotherSiteCannotMakeAReaderTakeAFactBack() {
        String form = FilledDashboard.form("reason", "WRONG_DATE", "by", "x", "why", "x");

        assertThat(DASHBOARD
                        .server()
                        .post(RETRACTION, form, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(COMMAND.asked()).isEmpty();
    }
}
