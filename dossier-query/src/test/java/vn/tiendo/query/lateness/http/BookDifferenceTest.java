package vn.tiendo.query.lateness.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.lifecycle.SuspensionReason;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.lateness.RandomDossiers;
import vn.tiendo.query.lateness.RuleClass;
import vn.tiendo.query.standing.BookRules;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.standing.RandomLives;
import vn.tiendo.query.standing.Rules;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/** Differences as told, against every dossier judged one by one in both books. */
class BookDifferenceTest {
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final int DOSSIERS = 300;
    private static final int LEAST_ROUNDS = 4;

    /** Some classes are rare, and chance may ask about days and units that have none of them: more are asked for then. */
    private static final int MOST_ROUNDS = 60;

    private static final Set<RuleClass> CLASSES = EnumSet.range(RuleClass.SUPPLEMENT_LIMIT, RuleClass.RE_APPOINTMENT);

    private static final List<String> UNITS =
            List.of("H09", "H09.12", "H09.12.3", "H09.15", "H15", "H15.50", "H15.50.05", "H01.05", "H77");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ReadingServer SERVER = new ReadingServer(new ReadModel(), LocalDate.of(2023, 10, 30));

    private final RandomDossiers dossiers = new RandomDossiers(SERVER, SEED);
    private final RandomLives days = new RandomLives(SEED);
    private final Random random = new Random(SEED);
    private final Set<RuleClass> seen = EnumSet.noneOf(RuleClass.class);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void everyDossierOfADifferenceHasOneClass() {
        dossiers.tell(DOSSIERS);
        dossiers.tell(DOSSIERS - 100);
        for (int round = 0; round < LEAST_ROUNDS || round < MOST_ROUNDS && !seen.containsAll(CLASSES); round++) {
            assertDifferences();
        }
        assertThat(seen).as("seed %d", SEED).containsAll(CLASSES);
    }

    private void assertDifferences() {
        List<BookRules> books = SERVER.bean(Rules.class).inForce().books().rules();
        for (BookRules one : books) {
            for (BookRules other : books) {
                if (!one.equals(other)) {
                    assertDifference(one, other, UNITS.get(random.nextInt(UNITS.size())), days.day());
                }
            }
        }
    }

    private void assertDifference(BookRules one, BookRules other, String unit, LocalDate day) {
        Map<String, DossierProgress> expected = differing(one, other, unit, day);
        String about =
                "/api/v1/units/%s/book-difference?books=%s,%s&asOf=%s".formatted(unit, one.book(), other.book(), day);
        JsonNode difference = json(about);
        assertThat(difference.get("differing").asLong())
                .as("seed %d: %s", SEED, about)
                .isEqualTo(expected.size());
        Map<String, RuleClass> found = new TreeMap<>();
        for (JsonNode ofClass : difference.get("classes")) {
            RuleClass explanation = RuleClass.valueOf(ofClass.get("class").asString());
            List<JsonNode> items = items(about + "&class=" + explanation);
            assertThat(items)
                    .as("seed %d: %s %s", SEED, about, explanation)
                    .hasSize(ofClass.get("differing").asInt());
            items.forEach(item -> {
                String code = item.get("code").asString();
                assertThat(found.put(code, explanation)).as(code).isNull();
                assertLateIn(item, ofClass, one, other);
            });
        }
        assertThat(found.keySet()).as("seed %d: %s", SEED, about).isEqualTo(expected.keySet());
        assertThat(found).doesNotContainValue(RuleClass.UNEXPLAINED);
        found.forEach((code, explanation) -> {
            seen.add(explanation);
            assertThat(possible(one, other, Objects.requireNonNull(expected.get(code)), day))
                    .as("seed %d: %s %s %s", SEED, about, code, expected.get(code))
                    .contains(explanation);
        });
        assertMirrored(difference, other, one, unit, day);
    }

    private static void assertLateIn(JsonNode item, JsonNode ofClass, BookRules one, BookRules other) {
        boolean lateInOne = late(item, one);
        assertThat(late(item, other)).isNotEqualTo(lateInOne);
        assertThat(ofClass.get("lateOnlyIn")
                        .get((lateInOne ? one : other).book().name())
                        .asLong())
                .isPositive();
    }

    private static boolean late(JsonNode item, BookRules rules) {
        String standing =
                item.get("books").get(rules.book().name()).get("standing").asString();
        return Standing.valueOf(standing).late();
    }

    /** The books may be named in either order. */
    private static void assertMirrored(JsonNode told, BookRules one, BookRules other, String unit, LocalDate day) {
        JsonNode mirrored = json(
                "/api/v1/units/%s/book-difference?books=%s,%s&asOf=%s".formatted(unit, one.book(), other.book(), day));
        assertThat(classes(mirrored)).isEqualTo(classes(told));
    }

    private static Map<String, Map<String, Long>> classes(JsonNode difference) {
        Map<String, Map<String, Long>> classes = new TreeMap<>();
        for (JsonNode ofClass : difference.get("classes")) {
            Map<String, Long> counts = new TreeMap<>();
            ofClass.get("lateOnlyIn")
                    .properties()
                    .forEach(
                            entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
            classes.put(ofClass.get("class").asString(), counts);
        }
        return classes;
    }

    /** Page by page. */
    private List<JsonNode> items(String list) {
        List<JsonNode> items = new ArrayList<>();
        String page = list + "&limit=" + (5 + random.nextInt(60));
        for (String cursor = ""; ; ) {
            JsonNode answer = json(page + cursor);
            answer.get("items").forEach(items::add);
            if (!answer.has("next")) {
                return items;
            }
            cursor = "&cursor=" + answer.get("next").asString();
        }
    }

    private Map<String, DossierProgress> differing(BookRules one, BookRules other, String unit, LocalDate day) {
        Map<String, DossierProgress> differing = new TreeMap<>();
        dossiers.last().forEach((code, progress) -> {
            List<Stretch> evenings = Stream.of(one, other)
                    .flatMap(rules -> SERVER.bean(Rules.class).inForce().timeline(rules, progress).on(day).stream())
                    .toList();
            boolean held = evenings.stream().anyMatch(evening -> (evening.unit() + ".").startsWith(unit + "."));
            if (held
                    && evenings.stream()
                                    .map(BookDifferenceTest::late)
                                    .distinct()
                                    .count()
                            == 2) {
                differing.put(code.value(), progress);
            }
        });
        return differing;
    }

    private static boolean late(Stretch evening) {
        return evening.state().cause() != null;
    }

    /** The classes that the facts leave possible: one, but where it takes arithmetic to tell which. */
    private static Set<RuleClass> possible(BookRules one, BookRules other, DossierProgress progress, LocalDate day) {
        Instant night = day.plusDays(1).atStartOfDay(Life.VIETNAM).toInstant();
        List<Step> steps = progress.course().stream()
                .filter(step -> step.at().isBefore(night))
                .toList();
        Set<String> books = Set.of(one.book().name(), other.book().name());
        boolean portal = books.contains("PORTAL_766");
        boolean firstPromise = books.contains("FIRST_PROMISE");
        if (portal
                && steps.stream().filter(BookDifferenceTest::asksForSupplements).count() > 1) {
            return Set.of(RuleClass.SUPPLEMENT_LIMIT);
        }
        if (firstPromise && progress.receipt() != null && progress.receipt().dueAt() == null) {
            return Set.of(RuleClass.MISSING_DUE_DATE);
        }
        if (!portal) {
            return Set.of(RuleClass.RE_APPOINTMENT);
        }
        Set<RuleClass> possible = EnumSet.of(RuleClass.DAY_OR_INSTANT);
        if (steps.stream().anyMatch(Step.Suspended.class::isInstance)) {
            possible.add(RuleClass.SUSPENSION_ARITHMETIC);
        }
        if (firstPromise && steps.stream().anyMatch(BookDifferenceTest::statesADate)) {
            possible.add(RuleClass.RE_APPOINTMENT);
        }
        return possible;
    }

    private static boolean asksForSupplements(Step step) {
        return step instanceof Step.Suspended(var _, SuspensionReason reason)
                && reason == SuspensionReason.SUPPLEMENT_REQUESTED;
    }

    private static boolean statesADate(Step step) {
        return step instanceof Step.Reappointed || step instanceof Step.Resumed(var _, var dueAt) && dueAt != null;
    }

    private static JsonNode json(String path) {
        Answer answer = SERVER.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JSON.readTree(answer.text());
    }
}
