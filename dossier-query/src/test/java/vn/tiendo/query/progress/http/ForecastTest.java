package vn.tiendo.query.progress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.RuledDossiers;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.standing.RandomLives;

/** What is told today of a day to come is what is told on that day, where nothing happened in between. */
class ForecastTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 30);
    private static final int DOSSIERS = 300;
    private static final long SEED = Long.getLong("tiendo.seed", System.nanoTime());
    private static final List<String> QUESTIONS = List.of(
            "/units/%1$s/progress?period=2023&asOf=%2$s&book=%3$s",
            "/units/%1$s/trend?period=2023&from=%2$s&to=%2$s&book=%3$s",
            "/units/%1$s/late-flow?from=%2$s&to=%2$s&book=%3$s",
            "/units/%1$s/book-difference?books=PORTAL_766,PROVINCE&asOf=%2$s",
            "/dossiers?unit=%1$s&asOf=%2$s&book=%3$s&limit=1000");

    private static final RuledDossiers DOSSIERS_OF_TODAY = new RuledDossiers(TODAY);

    @BeforeAll
    static void givenDossiersToWhichEverythingHappenedBeforeTonight() {
        RandomLives lives = new RandomLives(SEED);
        Map<DossierCode, DossierProgress> batch = new HashMap<>();
        while (batch.size() < DOSSIERS) {
            DossierProgress progress = lives.next();
            Receipt receipt = progress.receipt();
            if (receipt != null
                    && !LocalDate.ofInstant(receipt.at(), Life.VIETNAM).isAfter(TODAY)) {
                DossierCode code = new DossierCode("H09.12-231002-%04d".formatted(batch.size()));
                batch.put(code, RandomLives.truncated(progress, TODAY));
            }
        }
        DOSSIERS_OF_TODAY.tell(batch);
    }

    @AfterAll
    static void stop() {
        DOSSIERS_OF_TODAY.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-10-31", "2023-11-06", "2023-11-20", "2024-01-01"})
    void isWhatIsToldOnTheDay(LocalDate day) {
        try (ReadingServer then = new ReadingServer(DOSSIERS_OF_TODAY.model(), day)) {
            for (Book book : List.of(Book.PORTAL_766, Book.PROVINCE, Book.FIRST_PROMISE)) {
                for (AgencyCode unit : RandomLives.UNITS) {
                    for (String question : QUESTIONS) {
                        assertSame(question.formatted(unit, day, book), then);
                    }
                }
            }
        }
    }

    private static void assertSame(String question, ReadingServer then) {
        Answer forecast = DOSSIERS_OF_TODAY.server().get("/api/v1" + question);
        Answer told = then.get("/api/v1" + question);
        assertThat(told.status()).as("seed %d: %s", SEED, question).isEqualTo(200);
        assertThat(forecast.text()).as("seed %d: %s", SEED, question).contains("\"forecast\":true");
        assertThat(told.text()).as("seed %d: %s", SEED, question).doesNotContain("forecast");
        assertThat(forecast.text().replace("\"forecast\":true,", ""))
                .as("seed %d: %s", SEED, question)
                .isEqualTo(told.text());
    }
}
