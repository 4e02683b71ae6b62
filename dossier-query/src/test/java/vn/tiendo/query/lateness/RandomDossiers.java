package vn.tiendo.query.lateness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Classification;
import vn.tiendo.contract.dossier.DossierProgress.TechnicalErrorSpan;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.query.dossier.RecordedEvent;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.standing.RandomLives;

/** Random dossiers, told to a reading server as the feed does; each of them can be told anew. */
public final class RandomDossiers {
    private static final List<@Nullable Boolean> APOLOGIES = Arrays.asList(true, false, null);

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
        List<RecordedEvent> events = new ArrayList<>();
        for (int i = 0; i < dossiers; i++) {
            DossierCode code = ToldLives.code(i);
            DossierProgress life = life();
            last.put(code, life);
            events.add(ToldLives.event(code, sequence, life));
        }
        sequence++;
        ToldLives.tell(server, events);
    }

    /** One life in two with something that names a cause. */
    private DossierProgress life() {
        DossierProgress life = lives.next();
        if (life.receipt() == null) {
            return life;
        }
        boolean plain = random.nextBoolean();
        TechnicalErrorSpan error =
                new TechnicalErrorSpan(any(life), random.nextBoolean() ? null : any(life), "S", null);
        return new DossierProgress(
                null,
                life.receipt(),
                life.course().stream().map(this::apologised).toList(),
                plain ? List.of() : List.of(error),
                plain ? List.of() : classifications(life),
                List.of(),
                List.of());
    }

    private Step apologised(Step step) {
        return step instanceof Step.Reappointed(Instant at, Instant dueAt, var _)
                ? new Step.Reappointed(at, dueAt, APOLOGIES.get(random.nextInt(APOLOGIES.size())))
                : step;
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
