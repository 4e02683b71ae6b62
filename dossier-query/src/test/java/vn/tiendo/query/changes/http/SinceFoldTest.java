package vn.tiendo.query.changes.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldFacts;
import vn.tiendo.query.fixture.ToldLife;
import vn.tiendo.query.tally.CellFolder;

/** A figure may have facts in it that lie behind its position, from partitions that were ahead: its fold knows them. */
class SinceFoldTest {
    private static final int BEHIND_THE_POSITION = 30;
    private static final int TOLD_LATER = 20;
    private static final String CHANGES = "/api/v1/units/H09/changes?period=2023&asOf=2023-10-30&sincePosition=0";
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2023, 11, 15));
    private static long fold;

    @BeforeAll
    static void givenAFoldThatSawMoreThanItsPositionTells() {
        ToldFacts told = new ToldFacts(SERVER);
        told.tell(dossiers(BEHIND_THE_POSITION)
                .map(dossier -> dossier.received("2023-10-02", "H09.12", "2023-10-16"))
                .toList());
        SERVER.bean(CellFolder.class).foldSurely();
        fold = MODEL.jdbc()
                .sql("select max(fold) from tally_fold")
                .query(Long.class)
                .single();
        told.tell(dossiers(TOLD_LATER)
                .map(dossier -> dossier.processed("2023-10-13"))
                .toList());
    }

    private static Stream<ToldLife> dossiers(int count) {
        return IntStream.range(0, count).mapToObj(ToldLife::of);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void whatTheFoldHadInItIsNoChangeSinceIt() {
        Answer answer = SERVER.get(CHANGES + "&sinceFold=" + fold + "&limit=7");
        assertThat(answer.at("/sinceFold")).isEqualTo(Long.toString(fold));
        assertThat(answer.at("/changes")).isEqualTo(Integer.toString(TOLD_LATER));
        assertThat(answer.values("/items", "/fact/kind")).containsOnly("processed");
        assertThat(answer.at("/before/late") + " " + answer.at("/after/late")).isEqualTo("30 10");
        assertThat(SERVER.get(CHANGES + "&sinceFold=" + fold + "&limit=20&cursor=" + answer.at("/next"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ofAFoldThatIsNotKnownEverythingBehindThePositionIsAChange() {
        assertThat(SERVER.get(CHANGES).at("/changes")).isEqualTo("50");
        assertThat(SERVER.get(CHANGES + "&sinceFold=1000000").at("/changes")).isEqualTo("50");
    }

    @Test
    void aFoldIsAWholeNumber() {
        Answer answer = SERVER.get(CHANGES + "&sinceFold=x");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("\"sinceFold\"");
    }
}
