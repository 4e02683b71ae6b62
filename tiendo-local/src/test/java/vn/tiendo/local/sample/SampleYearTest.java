package vn.tiendo.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleYearTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 22);
    private static final List<Fact> YEAR = facts(UNTIL, 20_000);
    private static final List<JsonNode> EVENTS =
            YEAR.stream().map(fact -> JsonMapper.shared().readTree(fact.line())).toList();

    @Test
    void theSameDayHasTheSameYear() {
        assertThat(facts(UNTIL, 2_000)).isEqualTo(facts(UNTIL, 2_000));
    }

    @Test
    void theYearOfTheNextDayTellsTheSameOfTheSameDossiers() {
        List<String> today = linesOfDossiersReceivedOn("260302", facts(UNTIL, 20_000));
        List<String> tomorrow = linesOfDossiersReceivedOn("260302", facts(UNTIL.plusDays(1), 20_000));

        assertThat(today).isNotEmpty().isEqualTo(tomorrow);
    }

    private static List<String> linesOfDossiersReceivedOn(String date, List<Fact> facts) {
        return facts.stream()
                .map(Fact::line)
                .filter(line -> line.contains("-" + date + "-"))
                .toList();
    }

    @Test
    void itIsToldInTheOrderOfTimeAndNothingLiesInTheFuture() {
        Instant end = UNTIL.atStartOfDay(Fact.ZONE).toInstant();

        assertThat(YEAR).extracting(Fact::time).isSorted().allMatch(time -> time.isBefore(end));
        assertThat(YEAR)
                .first()
                .extracting(Fact::time)
                .satisfies(first -> assertThat(day(first.toString()))
                        .isBetween(
                                UNTIL.minusYears(1).minusDays(3),
                                UNTIL.minusYears(1).plusDays(3)));
    }

    @Test
    void itHasAboutAsManyDossiersAsAskedForWithFourEventsEach() {
        long dossiers = EVENTS.stream().map(SampleYearTest::dossier).distinct().count();

        assertThat(dossiers).isBetween(18_000L, 22_000L);
        assertThat(YEAR).hasSizeBetween((int) (3.5 * dossiers), (int) (4.5 * dossiers));
    }

    @Test
    void noIdIsUsedTwice() {
        Set<String> seen = new HashSet<>();

        assertThat(EVENTS).allMatch(event -> seen.add(event.get("id").asString()));
    }

    @Test
    void everyProvinceTakesPartWithSomeTenUnits() {
        Map<String, Set<String>> units = EVENTS.stream()
                .filter(event -> kind(event).equals("received"))
                .map(event -> event.get("data").get("agencyCode").asString())
                .collect(Collectors.groupingBy(code -> code.substring(0, 3), TreeMap::new, Collectors.toSet()));

        assertThat(units).hasSize(34).containsKeys("H29", "H26", "H12");
        assertThat(units.values()).allMatch(codes -> codes.size() >= 9 && codes.size() <= 11);
    }

    @Test
    void allKindsOfFactsOccur() {
        Map<String, Long> kinds =
                EVENTS.stream().collect(Collectors.groupingBy(SampleYearTest::kind, Collectors.counting()));

        assertThat(kinds)
                .containsOnlyKeys(
                        "registered",
                        "received",
                        "not-accepted",
                        "suspended",
                        "resumed",
                        "deadline-extended",
                        "processed",
                        "returned",
                        "withdrawn",
                        "transferred",
                        "late",
                        "technical-error",
                        "technical-error-resolved",
                        "classified",
                        "retracted");
        assertThat(kinds.values()).allMatch(count -> count >= 10);
    }

    @Test
    void dossiersAreReceivedOnWorkingDaysOnlyAndHardlyAnyJustBeforeTheNewYear() {
        Map<LocalDate, Long> received = EVENTS.stream()
                .filter(event -> kind(event).equals("received"))
                .collect(Collectors.groupingBy(event -> day(event.get("time").asString()), Collectors.counting()));

        assertThat(received.keySet().stream().filter(day -> !WorkDays.isOpen(day)))
                .as("only a second receipt, a day after the first, may fall on a closed day")
                .allMatch(day -> received.getOrDefault(day, 0L) <= 3);
        assertThat(received).doesNotContainKey(LocalDate.of(2026, 2, 17));
        assertThat(received.getOrDefault(LocalDate.of(2026, 2, 11), 0L))
                .isLessThan(received.getOrDefault(LocalDate.of(2026, 3, 4), 0L) / 2);
    }

    @Test
    void someAgenciesAreGoodAndSomeAreBad() {
        Map<String, Integer> onTime = onTimeByProvince();

        assertThat(onTime.values().stream().mapToInt(Integer::intValue).min().orElseThrow())
                .isBetween(65, 80);
        assertThat(onTime.values().stream().mapToInt(Integer::intValue).max().orElseThrow())
                .isBetween(93, 99);
        assertThat(new HashSet<>(onTime.values())).hasSizeGreaterThan(12);
    }

    /** In hundredths, roughly: the day of the decision against the latest due day stated, over those decided. */
    private static Map<String, Integer> onTimeByProvince() {
        Map<String, LocalDate> due = new LinkedHashMap<>();
        Map<String, List<Boolean>> decided = new TreeMap<>();
        for (JsonNode event : EVENTS) {
            String dossier = dossier(event);
            JsonNode stated = event.get("data").get("dueAt");
            if (stated != null) {
                due.put(dossier, day(stated.asString()));
            }
            LocalDate promised = due.get(dossier);
            if (kind(event).equals("processed") && promised != null) {
                decided.computeIfAbsent(dossier.substring(0, 3), province -> new ArrayList<>())
                        .add(!day(event.get("time").asString()).isAfter(promised));
            }
        }
        Map<String, Integer> shares = new TreeMap<>();
        decided.forEach((province, results) -> shares.put(
                province, (int) (100 * results.stream().filter(inTime -> inTime).count() / results.size())));
        return shares;
    }

    @Test
    void everyEventIsAsTheContractSays() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("/schemas/dossier-lifecycle.v1.json"));

        assertThat(YEAR.stream().limit(10_000))
                .allSatisfy(fact -> assertThat(schema.validate(fact.line(), InputFormat.JSON))
                        .as(fact.line())
                        .isEmpty());
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = Objects.requireNonNull(SampleYearTest.class.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Fact> facts(LocalDate until, int dossiers) {
        List<Fact> facts = new ArrayList<>();
        new SampleYear(until, dossiers, 4).forEachRemaining(facts::add);
        return facts;
    }

    private static String kind(JsonNode event) {
        return event.get("type").asString().replaceAll("vn\\.tiendo\\.dossier\\.(.*)\\.v1", "$1");
    }

    private static String dossier(JsonNode event) {
        return event.get("subject").asString();
    }

    /** The day on which an event says that it happened. */
    static LocalDate dayOf(String line) {
        return day(JsonMapper.shared().readTree(line).get("time").asString());
    }

    private static LocalDate day(String instant) {
        return Instant.parse(instant).atZone(Fact.ZONE).toLocalDate();
    }
}
