package vn.tiendo.tests.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.tiendo.local.run.Door;
import vn.tiendo.tests.random.RandomDossiers;
import vn.tiendo.tests.reference.DayFigures;
import vn.tiendo.tests.reference.DayFigures.Place;
import vn.tiendo.tests.reference.Judgement;
import vn.tiendo.tests.reference.Progress;
import vn.tiendo.tests.reference.Reference;

/** The product against the brute-force reference, on dossiers to which everything happens that may happen. */
class RandomDossiersEndToEndTest {
    private static final int DOSSIERS = Integer.getInteger("tiendo.dossiers", 1_000);
    /** So many seeds, one after another, each in provinces of its own. */
    private static final int SEEDS = Integer.getInteger("tiendo.seeds", 1);

    private static final int DAYS = 200;
    private static final int SOME_DAYS = 2;
    private static final int LINES_AT_ONCE = 40_000;

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 15);
    private static final LocalDate FIRST = LocalDate.of(2022, 12, 1);
    private static final int SPAN = 560;
    /** A trend answers a year at a time. */
    private static final int DAYS_OF_A_TREND = 366;

    private final LiveTiendo tiendo = LiveTiendo.shared();

    @Test
    void agreesWithTheReferenceInEveryBookForEveryUnitAndPeriodOnRandomDays() throws Exception {
        long first = Long.getLong("tiendo.seed", System.nanoTime());
        for (int round = 0; round < SEEDS; round++) {
            agreesWithTheReference(first + round, "R" + round);
        }
    }

    private void agreesWithTheReference(long seed, String apart) throws Exception {
        System.out.println("random dossiers with -Dtiendo.seed=" + seed);
        List<String> lines = new RandomDossiers(seed, TODAY, apart).lines(DOSSIERS);
        tell(lines);

        Random random = new Random(seed);
        List<LocalDate> days = Stream.generate(() -> FIRST.plusDays(random.nextInt(SPAN)))
                .distinct()
                .limit(DAYS)
                .toList();
        Map<String, Reference> references = Map.of(
                "PORTAL_766", Reference.portal766(lines),
                "PROVINCE", Reference.province(lines),
                "FIRST_PROMISE", Reference.firstPromise(lines));
        for (Map.Entry<String, Reference> book : references.entrySet()) {
            compareFigures(book.getKey(), book.getValue(), days);
        }
        compareDossiers(references, days.subList(0, SOME_DAYS));
    }

    private void tell(List<String> lines) {
        for (int from = 0; from < lines.size(); from += LINES_AT_ONCE) {
            tiendo.tell(lines.subList(from, Math.min(lines.size(), from + LINES_AT_ONCE)));
            tiendo.awaitRead();
        }
    }

    private void compareFigures(String book, Reference reference, List<LocalDate> days) throws Exception {
        Map<LocalDate, DayFigures> figures = reference.figures(days);
        Set<Place> places = new TreeSet<>(Comparator.comparing(Place::toString));
        figures.values().forEach(day -> places.addAll(day.places()));
        assertThat(places).hasSizeGreaterThan(Math.min(DOSSIERS, 500));
        inParallel(places.stream().map(place -> () -> {
            compareTrends(book, place, figures);
            days.subList(0, SOME_DAYS)
                    .forEach(day -> compareProgress(book, place, day, requireNonNull(figures.get(day))));
        }));
    }

    /** Every day of the span is answered, and those that the reference has counted are compared. */
    private void compareTrends(String book, Place place, Map<LocalDate, DayFigures> figures) {
        for (LocalDate from = FIRST; from.isBefore(FIRST.plusDays(SPAN)); from = from.plusDays(DAYS_OF_A_TREND)) {
            String path = "/api/v1/units/%s/trend?book=%s&period=%s&from=%s&to=%s"
                    .formatted(place.unit(), book, place.period(), from, from.plusDays(DAYS_OF_A_TREND - 1));
            for (JsonNode item : tiendo.get(Door.QUERY, path).required("items")) {
                DayFigures day =
                        figures.get(LocalDate.parse(item.required("day").stringValue()));
                if (day != null) {
                    assertCounts(path + " " + item, item, day.progress(place.unit(), place.period()));
                }
            }
        }
    }

    private void compareProgress(String book, Place place, LocalDate day, DayFigures figures) {
        String path = "/api/v1/units/%s/progress?book=%s&period=%s&asOf=%s"
                .formatted(place.unit(), book, place.period(), day);
        JsonNode answer = tiendo.get(Door.QUERY, path);
        Progress expected = figures.progress(place.unit(), place.period());
        assertCounts(path, answer, expected);
        expected.standings()
                .forEach((standing, count) -> assertThat(answer.required("standings")
                                .required(standing.name())
                                .asLong())
                        .as("%s %s", path, standing)
                        .isEqualTo(count));
    }

    private static void assertCounts(String path, JsonNode answer, Progress expected) {
        assertThat(answer.required("received").asLong()).as(path).isEqualTo(expected.received());
        assertThat(answer.required("onTime").asLong()).as(path).isEqualTo(expected.onTime());
        assertThat(answer.required("late").asLong()).as(path).isEqualTo(expected.late());
        assertThat(text(answer, "score")).as(path).isEqualTo(expected.score());
        expected.causes()
                .forEach((cause, count) -> assertThat(
                                answer.required("causes").required(cause.name()).asLong())
                        .as("%s %s", path, cause)
                        .isEqualTo(count));
    }

    private void compareDossiers(Map<String, Reference> references, List<LocalDate> days) throws Exception {
        Set<String> dossiers = references.values().iterator().next().dossiers();
        inParallel(dossiers.stream()
                .map(code -> () -> days.forEach(day -> {
                    JsonNode answer = tiendo.get(Door.QUERY, "/api/v1/dossiers/%s?asOf=%s".formatted(code, day));
                    references.forEach((book, reference) -> assertJudged(
                            code + " on " + day + " in " + book,
                            inBook(book, answer),
                            reference.judge(code, day).orElse(null)));
                })));
    }

    private static void assertJudged(String place, JsonNode judged, @Nullable Judgement expected) {
        assertThat(text(judged, "standing"))
                .as(place)
                .isEqualTo(expected == null ? null : expected.standing().name());
        if (expected != null) {
            LocalDate due = expected.dueDay();
            assertThat(text(judged, "due")).as(place).isEqualTo(due == null ? null : due.toString());
        }
    }

    /** The standing in a book, a missing node for a dossier that is not counted. */
    private static JsonNode inBook(String book, JsonNode answer) {
        for (JsonNode standing : answer.required("standings")) {
            if (book.equals(text(standing, "book"))) {
                return standing;
            }
        }
        return MissingNode.getInstance();
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).stringValue() : null;
    }

    /** As many at a time as there are processors; the first failure is the test's. */
    private static void inParallel(Stream<Runnable> work) throws InterruptedException, ExecutionException {
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<?> done : work.<Future<?>>map(workers::submit).toList()) {
                done.get();
            }
        }
    }
}
