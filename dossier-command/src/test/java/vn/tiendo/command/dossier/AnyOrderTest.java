package vn.tiendo.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.dossier.Story.MUCH_LATER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.lifecycle.Outcome;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.contract.lifecycle.SuspensionReason;
import vn.tiendo.contract.tally.Cause;

/** Any order and any repetition of the same facts gives the same progress, bit for bit. */
class AnyOrderTest {
    private static final int DOSSIERS = 2_000;
    private static final int PERMUTATIONS = 5;

    private final JsonMapper json = JsonMapper.builder().build();
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void any_permutation_with_repetitions_gives_the_same_progress() {
        for (int i = 0; i < DOSSIERS; i++) {
            List<LifecycleEvent> facts = facts(random.nextInt(1, 20));
            DossierProgress expected = Story.told(facts).progress();
            for (int j = 0; j < PERMUTATIONS; j++) {
                DossierProgress progress = progressOf(shuffledWithRepetitions(facts));
                assertThat(progress).as("seed %d, facts %s", seed, facts).isEqualTo(expected);
                assertThat(json.writeValueAsBytes(progress)).isEqualTo(json.writeValueAsBytes(expected));
            }
        }
    }

    private static DossierProgress progressOf(List<LifecycleEvent> events) {
        Dossier dossier = Dossier.unknown(Story.CODE);
        for (LifecycleEvent event : events) {
            dossier = switch (dossier.decide(event, MUCH_LATER)) {
                case Decision.Recorded recorded -> dossier.evolve(recorded.event());
                case Decision.AlreadyKnown _ -> dossier;
                case Decision.OnlyCounted _, Decision.Rejected _ -> throw new AssertionError(event);
            };
        }
        return dossier.progress();
    }

    private List<LifecycleEvent> shuffledWithRepetitions(List<LifecycleEvent> facts) {
        List<LifecycleEvent> events = new ArrayList<>(facts);
        facts.stream().filter(_ -> random.nextInt(3) == 0).forEach(events::add);
        Collections.shuffle(events, random);
        return events;
    }

    /** Few instants, sources and systems, so that everything collides. */
    private List<LifecycleEvent> facts(int number) {
        List<LifecycleEvent> facts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            facts.add(Story.event(
                    random.nextBoolean() ? "/\uFFFD" : "/\uD83D\uDE00",
                    Integer.toString(i),
                    Story.day(random.nextInt(1, 6)),
                    fact(Kind.values()[random.nextInt(Kind.values().length)], number)));
        }
        return facts;
    }

    private Fact fact(Kind kind, int number) {
        return switch (kind) {
            case RECEIVED -> received();
            case REGISTERED -> new Fact.Registered(agency(), "1.1");
            case SUSPENDED -> new Fact.Suspended(pick(SuspensionReason.values()));
            case RESUMED -> new Fact.Resumed(random.nextBoolean() ? null : Story.day(random.nextInt(1, 9)));
            case DEADLINE_EXTENDED -> new Fact.DeadlineExtended(Story.day(random.nextInt(1, 9)), random.nextBoolean());
            case TRANSFERRED -> new Fact.Transferred(agency());
            case PROCESSED -> new Fact.Processed(pick(Outcome.values()));
            case WITHDRAWN -> new Fact.Withdrawn();
            case NOT_ACCEPTED -> new Fact.NotAccepted();
            case RETURNED -> new Fact.Returned();
            case LATE -> new Fact.Late(random.nextBoolean() ? null : Story.day(random.nextInt(1, 9)));
            case TECHNICAL_ERROR -> new Fact.TechnicalError("portal", random.nextBoolean() ? "E1" : null);
            case TECHNICAL_ERROR_RESOLVED -> new Fact.TechnicalErrorResolved("portal", null);
            case CLASSIFIED -> new Fact.Classified(pick(Cause.values()));
            case RETRACTED -> new Fact.Retracted(Integer.toString(random.nextInt(number)), null, "wrong");
        };
    }

    private Fact received() {
        ProcessingTime time = new ProcessingTime(random.nextInt(1, 9), ProcessingTime.Unit.WORKING_DAYS);
        return random.nextBoolean()
                ? new Fact.Received(agency(), "1.1", pick(Channel.values()), Story.day(random.nextInt(1, 9)), null)
                : new Fact.Received(agency(), "1.1", pick(Channel.values()), null, time);
    }

    private AgencyCode agency() {
        return new AgencyCode("H09." + random.nextInt(3));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
