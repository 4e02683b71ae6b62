package vn.tiendo.query.lateness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.lateness.LateFlows.Span;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.BookRules;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.RandomLives;
import vn.tiendo.query.standing.Rules;

/** Flows as told, against every dossier walked through day by day. */
class LateFlowTest {
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final int DOSSIERS = 300;
    private static final List<AgencyCode> UNITS = Stream.concat(
                    RandomLives.UNITS.stream(),
                    Stream.of("H01", "H01.05", "H15.50.05", "H99").map(AgencyCode::new))
            .toList();
    private static final List<String> FIGURES =
            List.of("opening", "entered", "finished", "reappointed", "resumed", "in", "out", "changed", "closing");
    private static final ReadModel MODEL = new ReadModel();
    private static final int MOST_MORE = 20;
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2023, 10, 30));

    private final RandomDossiers dossiers = new RandomDossiers(SERVER, SEED);
    private final RandomLives days = new RandomLives(SEED);
    private final Random random = new Random(SEED);
    private final Set<String> seen = new TreeSet<>();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void flowsAreTheDossiersWalkedThroughDayByDay() {
        for (int round = 0; round < 3; round++) {
            dossiers.tell(DOSSIERS - 50 * round);
            assertFlows();
        }
        await().until(() -> MODEL.jdbc()
                .sql("select not exists (select from tally_delta)")
                .query(Boolean.class)
                .single());
        assertFlows();
        for (int more = 0; more < MOST_MORE && !seen.containsAll(FIGURES); more++) {
            assertFlows(); // of other days: chance may have left out those of a rare figure
        }
        assertThat(seen).as("seed %d", SEED).containsAll(FIGURES);
    }

    private void assertFlows() {
        Judge judge = SERVER.bean(Rules.class).inForce();
        for (BookRules rules : judge.books().rules()) {
            SlowFlow slow = new SlowFlow(judge, rules, dossiers.last().values());
            for (AgencyCode unit : UNITS) {
                assertFlow(rules, slow, unit, span(), random.nextInt(3) > 0 ? null : Period.parse("2023-10"));
            }
        }
    }

    private Span span() {
        LocalDate one = days.day();
        LocalDate other = random.nextBoolean() ? one.plusDays(6) : days.day();
        return one.isBefore(other) ? new Span(one, other) : new Span(other, one);
    }

    private void assertFlow(BookRules rules, SlowFlow slow, AgencyCode unit, Span span, @Nullable Period period) {
        List<AgencyCode> children =
                UNITS.stream().filter(other -> unit.equals(other.parent())).toList();
        Map<AgencyCode, LateFlow> flows = SERVER.bean(Snapshot.class)
                .read(_ -> SERVER.bean(LateFlows.class).flows(rules.book(), unit, children, span, period));
        flows.forEach((holder, flow) -> assertThat(SlowFlow.figures(flow))
                .as("seed %d: %s %s of %s in %s", SEED, rules.book(), span, holder, unit)
                .isEqualTo(slow.flow(code -> code.isWithin(holder), span, period)));
        Map<String, Long> sum = slow.flow(unit::equals, span, period);
        children.forEach(child ->
                SlowFlow.figures(flow(flows, child)).forEach((name, count) -> sum.merge(name, count, Long::sum)));
        assertThat(withoutMoves(sum))
                .as("seed %d: %s of %s is its own and its children", SEED, span, unit)
                .isEqualTo(withoutMoves(SlowFlow.figures(flow(flows, unit))));
        SlowFlow.figures(flow(flows, unit)).keySet().forEach(name -> seen.add(name.split(" ")[0]));
    }

    private static LateFlow flow(Map<AgencyCode, LateFlow> flows, AgencyCode unit) {
        return Objects.requireNonNull(flows.get(unit));
    }

    /** Moves within the unit are none of its own. */
    private static Map<String, Long> withoutMoves(Map<String, Long> figures) {
        Map<String, Long> rest = new TreeMap<>(figures);
        rest.keySet().removeIf(name -> name.startsWith("in ") || name.startsWith("out "));
        rest.values().removeIf(count -> count == 0);
        return rest;
    }
}
