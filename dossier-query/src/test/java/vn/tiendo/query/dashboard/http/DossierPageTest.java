package vn.tiendo.query.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.SuspensionReason;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldLife;

class DossierPageTest {
    private static final FilledDashboard DASHBOARD = new FilledDashboard();
    private static final ToldLife OVERDUE = ToldLife.of(9001);
    private static final ToldLife FINISHED_LATE = ToldLife.of(9002);
    private static final ToldLife TWO_SUPPLEMENTS = ToldLife.of(9003);
    private static final ToldLife REGISTERED = ToldLife.of(9004);

    @BeforeAll
    static void givenSomeLives() {
        DASHBOARD.tell(
                OVERDUE.received("2023-10-02", "H09.12", "2023-10-16"),
                FINISHED_LATE.received("2023-10-02", "H09.12", "2023-10-16"),
                FINISHED_LATE.told(
                        "2023-10-10", new Fact.DeadlineExtended(Instant.parse("2023-10-18T10:00:00Z"), true)),
                FINISHED_LATE.processed("2023-10-20"),
                FINISHED_LATE.told("2023-10-12", new Fact.TechnicalError("iGate", "E42")),
                FINISHED_LATE.retracted("2023-10-21", "technical-error"),
                FINISHED_LATE.told("resumed", "2023-10-11", new Fact.Resumed(null)),
                TWO_SUPPLEMENTS.received("2023-10-02", "H09.12", "2023-11-30"),
                TWO_SUPPLEMENTS.told("s1", "2023-10-03", new Fact.Suspended(SuspensionReason.SUPPLEMENT_REQUESTED)),
                TWO_SUPPLEMENTS.told("r1", "2023-10-05", new Fact.Resumed(null)),
                TWO_SUPPLEMENTS.told("s2", "2023-10-09", new Fact.Suspended(SuspensionReason.SUPPLEMENT_REQUESTED)),
                REGISTERED.told(
                        "2023-10-02", new Fact.Registered(OVERDUE.dossier().agency(), "1.001193")));
    }

    @AfterAll
    static void stop() {
        DASHBOARD.close();
    }

    private static String page(ToldLife life, String question) {
        Answer answer = DASHBOARD.page("/dossiers/" + life.dossier() + "?" + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void whyItIsLateIsSaidInASentence() {
        assertThat(page(OVERDUE, "lang=en"))
                .contains("Late since 17 October 2023: it was due on 16 October 2023. "
                        + "The agency did not answer in time.");
        assertThat(page(OVERDUE, "lang=vi"))
                .contains("Trễ hạn từ ngày 17/10/2023: ngày hẹn là 16/10/2023. Do cơ quan chưa trả kết quả kịp.");
        assertThat(page(FINISHED_LATE, "lang=en"))
                .contains("Finished on 20 October 2023, too late. Late since 19 October 2023: it was due on "
                        + "18 October 2023.");
        assertThat(page(TWO_SUPPLEMENTS, "lang=en"))
                .contains("Late since 9 October 2023 by the rules of the book, whatever its due date");
    }

    @Test
    void whatMustHappenByWhenIsSaidWhileThereIsTime() {
        assertThat(page(OVERDUE, "lang=en&asOf=2023-10-10")).contains("An answer is due by 16 October 2023.");
        assertThat(page(REGISTERED, "lang=en")).contains("It has not been received by then, so it is not counted.");
    }

    @Test
    void everyFactIsToldWithItsSourceAndBothTimes() {
        String page = page(FINISHED_LATE, "lang=en");
        assertThat(page)
                .contains("procedure 1.001193 at H09.12, online, due 16 October 2023, 10:00:00")
                .contains("new due date 18 October 2023, 17:00:00, with a letter of apology")
                .contains("iGate · E42", "taken back", "/one-stop-shops/H09")
                .contains("Resumed while not suspended");
    }

    @Test
    void itHasALaneForEachBook() {
        assertThat(page(OVERDUE, "lang=en"))
                .contains("National portal&#39;s book", "Province&#39;s book", "The first promise")
                .contains("class=\"piece s-OVERDUE\"");
    }

    @ParameterizedTest
    @CsvSource({"H09.12-231002-9001, /dossiers/H09.12-231002-9001", "H09.12, /units/H09.12", "' H29 ', /units/H29"})
    void aCodeLeadsThereAtOnce(String words, String address) {
        Answer answer = DASHBOARD.page("/search?q=" + words.replace(" ", "%20"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "tu%20phap, Sở Tư pháp",
        "T%C6%AF%20PH%C3%81P, Sở Tư pháp",
        "dien%20bien, Điện Biên",
        "H09.1, Sở Xây dựng",
        "xyz, Nothing found",
        "%20, Type the code"
    })
    void aNameIsFoundAsPeopleTypeIt(String words, String found) {
        Answer answer = DASHBOARD.page("/search?lang=en&q=" + words);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains(found);
    }

    @Test
    void whatNobodyToldOfIsNotFound() {
        Answer answer = DASHBOARD.page("/dossiers/H09.12-231002-9999?lang=en");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Nothing was told of dossier H09.12-231002-9999 so far.");
    }
}
