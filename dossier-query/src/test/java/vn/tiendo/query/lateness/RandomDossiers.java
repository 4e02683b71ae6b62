package vn.tiendo.query.lateness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Classification;
import vn.tiendo.contract.dossier.DossierProgress.TechnicalErrorSpan;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.dossier.RecordedEvent;
import vn.tiendo.query.feed.Derivation;
import vn.tiendo.query.feed.DossierFeed;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.RandomLives;

/** Random dossiers, told to a reading server as the feed does; each of them can be told anew. */
public final class RandomDossiers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SequencedMap<DossierCode, DossierProgress> last = new LinkedHashMap<>();
    private final ReadingServer server;
    private final RandomLives lives;
    private final Random random;
    private long sequence;

    public RandomDossiers(ReadingServer server, long seed) {
        this.server = server;
        this.lives = new RandomLives(seed);
        this.random = new Random(seed);
    }

    /** Each of so many dossiers has another life from now on. */
    public void tell(int dossiers) {
        DossierFeed feed = new DossierFeed(
                server.bean(Judge.class),
                progress -> JSON.readValue(progress, DossierProgress.class),
                server.bean(DossierRegister.class),
                server.bean(Derivation.class));
        List<RecordedEvent> events = new ArrayList<>();
        for (int i = 0; i < dossiers; i++) {
            events.add(event(new DossierCode("H09.12-231002-%04d".formatted(i)), life()));
        }
        sequence++;
        server.bean(TransactionTemplate.class).executeWithoutResult(_ -> feed.apply(events));
    }

    private RecordedEvent event(DossierCode code, DossierProgress progress) {
        last.put(code, progress);
        return new RecordedEvent(
                code,
                sequence,
                sequence,
                Instant.EPOCH,
                "/a",
                "id" + sequence,
                Instant.EPOCH,
                "{\"kind\":\"returned\"}",
                JSON.writeValueAsString(progress));
    }

    /** One life in two with something that names a cause. */
    private DossierProgress life() {
        DossierProgress life = lives.next();
        return life.receipt() == null || random.nextBoolean()
                ? life
                : new DossierProgress(
                        null,
                        life.receipt(),
                        life.course(),
                        List.of(new TechnicalErrorSpan(any(life), random.nextBoolean() ? null : any(life), "S", null)),
                        classifications(life),
                        List.of(),
                        List.of());
    }

    private List<Classification> classifications(DossierProgress life) {
        return random.ints(random.nextInt(4), 0, 3)
                .mapToObj(cause -> new Classification(any(life), Cause.values()[cause]))
                .sorted(Comparator.comparing(Classification::at))
                .toList();
    }

    private Instant any(DossierProgress life) {
        Instant received = Objects.requireNonNull(life.receipt()).at();
        return received.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 90)));
    }

    /** What was told last of each. */
    public Map<DossierCode, DossierProgress> last() {
        return last;
    }
}
