package vn.tiendo.query.changes.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldFacts;
import vn.tiendo.query.fixture.ToldLife;

/** A day was read, then 1,000 facts of that day are told late among others: these are listed, and nothing else. */
class ThousandLateFactsTest {
    private static final int DOSSIERS = 2_500;
    private static final int LATE_FACTS = 1_000;
    private static final String FIGURES = "period=2023&asOf=2023-10-30";
    private static final ReadingServer SERVER = new ReadingServer(new ReadModel(), LocalDate.of(2023, 11, 15));
    private static final List<String> LATE = new ArrayList<>();
    private static String changes = "";
    private static Answer published;

    @BeforeAll
    static void givenADayThatWasReadAndThenFactsToldLate() {
        ToldFacts told = new ToldFacts(SERVER);
        told.tell(dossiers(0, DOSSIERS)
                .map(dossier -> dossier.received("2023-10-02", "H09.12", "2023-10-16"))
                .toList());
        published = SERVER.get("/api/v1/units/H09/progress?" + FIGURES);
        changes = "/api/v1/units/H09/changes?%s&sincePosition=%d".formatted(FIGURES, told.position());
        List<LifecycleEvent> late = dossiers(0, LATE_FACTS)
                .map(dossier -> dossier.processed("2023-10-13"))
                .toList();
        late.forEach(fact -> LATE.add(fact.dossier() + " " + fact.id()));
        told.tell(Stream.concat(late.stream(), immaterial()).toList());
    }

    private static Stream<ToldLife> dossiers(int from, int to) {
        return IntStream.range(from, to).mapToObj(ToldLife::of);
    }

    private static Stream<LifecycleEvent> immaterial() {
        return Stream.of(
                        dossiers(LATE_FACTS, 1_500).map(dossier -> dossier.processed("2023-11-02")),
                        dossiers(LATE_FACTS, DOSSIERS).map(dossier -> dossier.told("2023-10-20", new Fact.Late(null))),
                        dossiers(0, 500).map(dossier -> dossier.told("2023-10-14", new Fact.Returned())),
                        dossiers(3_000, 3_500).map(dossier -> dossier.received("2023-10-02", "H15", "2023-10-16")))
                .flatMap(facts -> facts);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void exactlyTheseFactsAreListed() {
        Answer answer = SERVER.get(changes + "&limit=1000");
        assertThat(answer.at("/changes")).isEqualTo("1000");
        List<String> dossiers = answer.values("/items", "/dossier");
        List<String> ids = answer.values("/items", "/fact/id");
        assertThat(IntStream.range(0, dossiers.size()).mapToObj(i -> dossiers.get(i) + " " + ids.get(i)))
                .containsExactlyElementsOf(LATE);
        assertThat(answer.at("/next")).isEmpty();
    }

    @Test
    void beforeIsAsItWasReadAndAfterIsAsItIsNow() {
        Answer answer = SERVER.get(changes);
        Answer now = SERVER.get("/api/v1/units/H09/progress?" + FIGURES);
        for (String figure : List.of("/received", "/onTime", "/late", "/score")) {
            assertThat(answer.at("/before" + figure)).isEqualTo(published.at(figure));
            assertThat(answer.at("/after" + figure)).isEqualTo(now.at(figure));
        }
        assertThat(answer.at("/before/late") + " " + answer.at("/after/late")).isEqualTo("2500 1500");
    }

    @Test
    void thePagesTogetherAreTheList() {
        List<String> paged = new ArrayList<>();
        int pages = 0;
        String cursor = "";
        do {
            Answer page = SERVER.get(changes + "&limit=333" + cursor);
            paged.addAll(page.values("/items", "/dossier"));
            assertThat(page.at("/changes").isEmpty()).isEqualTo(pages > 0);
            cursor = page.at("/next").isEmpty() ? "" : "&cursor=" + page.at("/next");
            pages++;
        } while (!cursor.isEmpty());
        assertThat(paged.stream().map(dossier -> dossier + " processed")).containsExactlyElementsOf(LATE);
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void theWholeListIsCsvToo() {
        Answer csv = SERVER.get(changes, "Accept", "text/csv");
        List<String> lines = csv.text().lines().toList();
        assertThat(csv.header("content-type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(csv.header("Tiendo-As-Of")).isEqualTo("2023-10-30");
        assertThat(lines).hasSize(LATE_FACTS + 1);
        assertThat(lines.get(0)).startsWith("position,recordedAt,time,dossier,kind,source,id,fromStanding");
        assertThat(lines.get(1))
                .isEqualTo("2501,2023-11-15T00:41:41Z,2023-10-13T03:00:00Z,H09.12-231002-0000,processed,"
                        + "/one-stop-shops/H09,processed,OVERDUE,AGENCY,H09.12,2023-10-02,true,"
                        + "FINISHED_EARLY,,H09.12,2023-10-02,true");
        assertThat(SERVER.get(changes + "&format=csv").text()).isEqualTo(csv.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period=2023                               | sincePosition",
                "period=2023&sincePosition=x               | sincePosition",
                "period=2023&sincePosition=-1              | sincePosition",
                "period=2023&sincePosition=1&sincePosition=2 | sincePosition",
                "period=2023-13&sincePosition=1            | period",
                "sincePosition=1&asOf=2023-02-30           | asOf",
                "sincePosition=1&book=NONE                 | book",
                "sincePosition=1&limit=1001                | limit",
                "sincePosition=1&cursor=x                  | cursor",
                "sincePosition=1&since=2                   | since",
                "sincePosition=1&format=csv&limit=5        | limit",
            })
    void whatCannotBeAnsweredIsRefusedByName(String question, String parameter) {
        Answer answer = SERVER.get("/api/v1/units/H09/changes?" + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.text()).contains("\"" + parameter + "\"");
    }

    @Test
    void aCursorBelongsToOneList() {
        String cursor = SERVER.get(changes + "&limit=5").at("/next");
        assertThat(SERVER.get(changes + "&book=PROVINCE&cursor=" + cursor).status())
                .isEqualTo(400);
    }
}
