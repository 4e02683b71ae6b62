package vn.tiendo.query.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.fixture.ReadingServer.Answer;

/** What could not be used is asked for where it is held, and handled there. */
class RejectionsPageTest {
    private static final String REJECTIONS = "/api/v1/rejections";
    private static final CommandStub COMMAND = new CommandStub();
    private static final FilledDashboard DASHBOARD = new FilledDashboard(_ -> {}, COMMAND.setting());
    private static final FilledDashboard WITHOUT = new FilledDashboard();

    private static final String ITEMS = """
            {"items":[
            {"id":"12","rejectedAt":"2023-10-29T02:00:00Z","code":"IN_THE_FUTURE","message":"more than 5 minutes ahead",\
            "dossier":"H57.11-231028-9007","source":"/archives/H57","eventId":"early","topic":"dossier-lifecycle",\
            "partition":3,"offset":77,"hash":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",\
            "bytesKept":true,"aNewMember":1},
            {"id":"11","rejectedAt":"2023-10-28T02:00:00Z","code":"UNKNOWN_FIELD","pointer":"/data/<b>",\
            "message":"there is no such field","dossier":"H09.12-231002-0008","hash":"fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210",\
            "bytesKept":false}],
            "next":"11"}""";

    @AfterAll
    static void stop() {
        DASHBOARD.close();
        WITHOUT.close();
        COMMAND.close();
    }

    @BeforeEach
    void up() {
        COMMAND.breakDown(false);
        COMMAND.answering(REJECTIONS, 200, ITEMS)
                .answering(
                        REJECTIONS + "/summary",
                        200,
                        "{\"depth\":1204,\"byCode\":{\"IN_THE_FUTURE\":1204},\"oldestAt\":\"2023-10-27T02:00:00Z\","
                                + "\"oldestAgeSeconds\":270000,\"retried\":3}")
                .answering(
                        REJECTIONS + "/senders",
                        200,
                        "{\"items\":[{\"source\":\"/archives/H57?x=1\",\"code\":\"IN_THE_FUTURE\",\"depth\":1203,"
                                + "\"oldestAt\":\"2023-10-27T02:00:00Z\",\"latestAt\":\"2023-10-29T02:00:00Z\"},"
                                + "{\"code\":\"MALFORMED\",\"depth\":1,"
                                + "\"oldestAt\":\"2023-10-27T02:00:00Z\",\"latestAt\":\"2023-10-29T02:00:00Z\"}]}")
                .answering(REJECTIONS + "/12/retry", 204, "")
                .answering(REJECTIONS + "/11/retry", 409, "{}")
                .answering(REJECTIONS + "/12/discard", 204, "")
                .answering(REJECTIONS + "/11/discard", 204, "")
                .asked();
    }

    private static String text(String address) {
        Answer answer = DASHBOARD.page(address, "Accept-Language", "en");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private static Answer handle(String act, String... rejections) {
        String ticked = String.join(
                "&", List.of(rejections).stream().map("rejection=%s"::formatted).toList());
        String form = FilledDashboard.form("act", act, "by", "Lê Lan", "why", "date is right & due") + "&" + ticked;
        return DASHBOARD
                .server()
                .post("/rejections?code=IN_THE_FUTURE", form, "Accept", "text/html", "Sec-Fetch-Site", "same-origin");
    }

    private static List<String> posted() {
        return COMMAND.asked().stream()
                .map(CommandStub.Asked::what)
                .filter(what -> what.startsWith("POST"))
                .toList();
    }

    @Test
    void whatWaitsIsShownWithWhyWhereHowOftenAndWhatToDo() {
        assertThat(text("/rejections"))
                .contains("1,204", "3 days", "It is dated in the future", "Once its time has come, put it back")
                .contains(
                        "dossier-lifecycle 3 / 77",
                        "#0123456789ab",
                        ">H57.11-231028-9007</span>",
                        "href=\"/dossiers/H09.12-231002-0008\"")
                .contains("1,203", "code=IN_THE_FUTURE&amp;source=/archives/H57?x%3D1")
                .contains("at /data/&lt;b&gt;", "has to be sent again", "not readable");
        assertThat(COMMAND.asked().stream().map(CommandStub.Asked::what))
                .contains("GET /api/v1/rejections?handling=WAITING&limit=50");
    }

    @Test
    void filtersAndPagesAreThoseOfTheOtherService() {
        String page = text("/rejections?code=IN_THE_FUTURE&source=%2Farchives%2FH57&handling=PUT_BACK&cursor=40");

        List<String> asked =
                COMMAND.asked().stream().map(CommandStub.Asked::what).toList();
        assertThat(asked.stream().filter(what -> what.contains("cursor=40")))
                .singleElement()
                .asString()
                .contains("source=%2Farchives%2FH57", "code=IN_THE_FUTURE", "handling=PUT_BACK");
        assertThat(page).contains("cursor=11\"").doesNotContain("cursor=40&amp;cursor");
        assertThat(DASHBOARD.page("/rejections?code=WRONG").status()).isEqualTo(400);
    }

    @Test
    void whatIsTickedIsPutBackUnderAName() {
        Answer answer = handle("PUT_BACK", "12", "11");

        assertThat(posted())
                .containsExactly(
                        "POST /api/v1/rejections/12/retry?by=L%C3%AA+Lan&reason=date+is+right+%26+due",
                        "POST /api/v1/rejections/11/retry?by=L%C3%AA+Lan&reason=date+is+right+%26+due");
        assertThat(answer.header("Location")).isEqualTo("/rejections?code=IN_THE_FUTURE&putBack=1&notKept=1,11");
        assertThat(DASHBOARD.follow(answer).text())
                .contains("1 event is on its way again.", "One is not kept", "number 11");
        assertThat(posted()).as("to load the page again does nothing").isEmpty();
    }

    @Test
    void whatIsTickedIsDiscarded() {
        assertThat(DASHBOARD.follow(handle("DISCARD", "12", "11", "99")).text())
                .contains("2 events are discarded.", "not there any more: number 99");
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsDone() {
        Answer answer = DASHBOARD.fillIn("/rejections?lang=en", "act", "DISCARD", "by", "", "why", "sent anew");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Tick at least one event.", "Say who does this", "sent anew", "href=\"#f-by\"");
        assertThat(posted()).isEmpty();
    }

    @Test
    void whereTheServiceIsAwayThePageSaysSo() {
        COMMAND.breakDown(true);

        assertThat(text("/rejections"))
                .contains("The pile cannot be seen just now", "does not answer")
                .doesNotContain("Exception", "<form class=\"work\"");
        Answer answer = handle("PUT_BACK", "12");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("role=\"alert\"").doesNotContain("Exception");
    }

    @Test
    void whereNobodySaidWhereTheServiceIsThePageSaysWhatToSet() {
        Answer answer = WITHOUT.page("/rejections", "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("tiendo.command.url");
    }

    @Test
    void whereNothingWaitsThereIsNothingToClear() {
        COMMAND.answering(REJECTIONS, 200, "{\"items\":[]}")
                .answering(REJECTIONS + "/summary", 200, "{\"depth\":0,\"byCode\":{},\"retried\":0}")
                .answering(REJECTIONS + "/senders", 200, "{\"items\":[]}");

        assertThat(text("/rejections")).contains("There is nothing to clear.").doesNotContain("class=\"work\"");
    }

    @Test
    void anotherSiteCannotMakeAReaderHandleAnything() {
        String form = FilledDashboard.form("act", "DISCARD", "rejection", "12", "by", "x", "why", "x");

        assertThat(DASHBOARD
                        .server()
                        .post("/rejections", form, "Origin", "https://elsewhere.example")
                        .status())
                .isEqualTo(403);
        assertThat(posted()).isEmpty();
    }
}
