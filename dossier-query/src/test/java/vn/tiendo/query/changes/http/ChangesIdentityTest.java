package vn.tiendo.query.changes.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Judging;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.fixture.RandomFacts;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldFacts;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Rules;
import vn.tiendo.query.standing.StandingTimeline;

/** Whatever is told in whatever order, the changes since any position are the difference of the figures, fact by fact. */
class ChangesIdentityTest {
    private static final List<String> UNITS =
            List.of("H09", "H09.12", "H09.12.3", "H09.15", "H15", "H15.50", "H01.05", "H77");
    private static final List<String> PERIODS = List.of("2023", "2023-Q3", "2023-09", "2023-10");
    private static final List<String> BOOKS = List.of("PORTAL_766", "PROVINCE", "FIRST_PROMISE");
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 9, 15);
    private static final int ROUNDS = 4;
    private static final int FACTS = 200;
    private static final int QUESTIONS = 15;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final ReadingServer server = new ReadingServer(new ReadModel(), LocalDate.of(2023, 11, 15));
    private final ToldFacts told = new ToldFacts(server);
    private final List<LifecycleEvent> stored = new ArrayList<>();

    /** A question, and what was answered at a position. */
    private record Read(String unit, String period, LocalDate asOf, String book, long position, JsonNode progress) {
        String asked() {
            return "period=%s&asOf=%s&book=%s".formatted(period, asOf, book);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theChangesAreTheDifferenceOfTheFigures() {
        System.out.println("changes with -Dseed=" + seed);
        RandomFacts facts = new RandomFacts(seed, 80);
        List<Read> read = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<LifecycleEvent> batch =
                    Stream.generate(facts::next).limit(FACTS).toList();
            told.tell(batch);
            stored.addAll(batch);
            Stream.generate(this::read).limit(QUESTIONS).forEach(read::add);
        }
        long listed = read.stream().mapToLong(this::assertExplained).sum();
        assertThat(listed).as("seed %d", seed).isPositive();
    }

    private Read read() {
        Read question = new Read(
                any(UNITS),
                any(PERIODS),
                FIRST_DAY.plusDays(random.nextInt(70)),
                any(BOOKS),
                told.position(),
                JSON.nullNode());
        JsonNode progress = json("/api/v1/units/" + question.unit() + "/progress?" + question.asked());
        return new Read(
                question.unit(), question.period(), question.asOf(), question.book(), question.position(), progress);
    }

    private long assertExplained(Read read) {
        JsonNode now = json("/api/v1/units/" + read.unit() + "/progress?" + read.asked());
        String changes =
                "/api/v1/units/%s/changes?%s&sincePosition=%d".formatted(read.unit(), read.asked(), read.position());
        JsonNode all = json(changes + "&limit=1000");
        String question = "seed %d: %s".formatted(seed, changes);
        List<JsonNode> items = List.copyOf(all.get("items").values());
        assertThat(items)
                .as(question)
                .hasSizeLessThan(1_000)
                .hasSize(all.get("changes").asInt());
        for (String figure : List.of("received", "onTime", "late")) {
            long before = read.progress().get(figure).asLong();
            long after = now.get(figure).asLong();
            assertThat(all.at("/before/" + figure).asLong()).as(question).isEqualTo(before);
            assertThat(all.at("/after/" + figure).asLong()).as(question).isEqualTo(after);
            assertThat(items.stream().mapToLong(item -> moved(item, figure)).sum())
                    .as("%s %s", question, figure)
                    .isEqualTo(after - before);
        }
        assertThat(all.at("/before/score"))
                .as(question)
                .isEqualTo(read.progress().at("/score"));
        assertThat(positions(items)).as(question).isEqualTo(expected(read));
        assertThat(pages(changes)).as(question).isEqualTo(items);
        return items.size();
    }

    private static long moved(JsonNode item, String figure) {
        return counts(item.get("to"), figure) - counts(item.get("from"), figure);
    }

    private static long counts(@Nullable JsonNode place, String figure) {
        if (place == null || !place.get("counted").asBoolean()) {
            return 0;
        }
        boolean late = Standing.valueOf(place.get("standing").asString()).late();
        return figure.equals("received") || figure.equals("late") == late ? 1 : 0;
    }

    private static List<Long> positions(List<JsonNode> items) {
        return items.stream().map(item -> item.at("/fact/position").asLong()).toList();
    }

    /** Every fact since, judged with it and without it. */
    private List<Long> expected(Read read) {
        Judge judge = server.bean(Rules.class).inForce();
        List<Long> positions = new ArrayList<>();
        for (int index = Math.toIntExact(read.position()); index < stored.size(); index++) {
            LifecycleEvent fact = stored.get(index);
            List<LifecycleEvent> until = stored.subList(0, index + 1).stream()
                    .filter(other -> other.dossier().equals(fact.dossier()))
                    .toList();
            if (state(read, judge, until) != state(read, judge, until.subList(0, until.size() - 1))) {
                positions.add(index + 1L);
            }
        }
        return positions;
    }

    private static TallyState state(Read read, Judge judge, List<LifecycleEvent> facts) {
        Period period = Period.parse(read.period());
        Book book = new Book(read.book());
        StandingTimeline timeline = facts.isEmpty()
                ? StandingTimeline.NOT_COUNTED
                : judge.timeline(
                        judge.books().rules(book), Judging.of(facts.getFirst().dossier(), facts));
        return timeline.on(read.asOf())
                .filter(now -> now.unit().isWithin(new AgencyCode(read.unit())))
                .filter(_ -> within(period, timeline.stretches().getFirst().from()))
                .map(StandingTimeline.Stretch::state)
                .orElse(TallyState.NONE);
    }

    private static boolean within(Period period, LocalDate day) {
        return !day.isBefore(period.firstDay()) && !day.isAfter(period.lastDay());
    }

    private List<JsonNode> pages(String changes) {
        List<JsonNode> items = new ArrayList<>();
        String page = changes + "&limit=23";
        for (String next = ""; page != null; page = next.isEmpty() ? null : changes + "&limit=23&cursor=" + next) {
            JsonNode answer = json(page);
            answer.get("items").forEach(items::add);
            next = answer.path("next").asString("");
        }
        return items;
    }

    private JsonNode json(String path) {
        Answer answer = server.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JSON.readTree(answer.text());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
