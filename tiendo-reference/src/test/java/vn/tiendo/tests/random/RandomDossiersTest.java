package vn.tiendo.tests.random;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RandomDossiersTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final Instant FIRST_INSTANT_OF_TODAY = Instant.parse("2026-03-09T17:00:00Z");

    private static final List<String> LINES = new RandomDossiers(1, TODAY).lines(2_000);

    @Test
    void the_same_seed_makes_the_same_events_and_another_makes_others() {
        assertThat(new RandomDossiers(1, TODAY).lines(2_000)).isEqualTo(LINES);
        assertThat(new RandomDossiers(2, TODAY).lines(2_000)).isNotEqualTo(LINES);
    }

    @Test
    void a_dossier_is_the_same_however_many_are_made() {
        assertThat(LINES).containsAll(new RandomDossiers(1, TODAY).lines(100));
    }

    @Test
    void every_event_is_valid_and_in_the_past() {
        assertThat(LINES).allSatisfy(line -> ValidEvent.check(line, FIRST_INSTANT_OF_TODAY));
    }

    @Test
    void no_dossier_has_more_facts_than_it_may_have() {
        Map<String, Long> facts = LINES.stream().collect(groupingBy(line -> field(line, "subject"), counting()));

        assertThat(facts.values()).allMatch(count -> count < 200);
        assertThat(facts).hasSizeGreaterThan(1_900);
    }

    @Test
    void every_kind_of_fact_is_told() {
        assertThat(LINES.stream().map(line -> field(line, "type")).collect(toSet()))
                .hasSize(15);
    }

    @Test
    void no_identity_has_two_contents() {
        Map<List<String>, Set<List<Object>>> contents = LINES.stream()
                .map(JsonMapper.shared()::readTree)
                .collect(groupingBy(RandomDossiersTest::identity, mapping(RandomDossiersTest::content, toSet())));

        assertThat(contents.values()).allMatch(ofOne -> ofOne.size() == 1);
    }

    @Test
    void the_old_form_of_a_code_ends_in_the_province() {
        assertThat(List.of("H56", "H56.22", "H56.22.17", "H15.50.05.13"))
                .extracting(Territory::oldForm)
                .containsExactly("000.00.00.H56", "000.00.22.H56", "000.17.22.H56", "13.05.50.H15");
    }

    private static List<String> identity(JsonNode event) {
        return List.of(
                event.required("subject").stringValue(),
                event.required("source").stringValue(),
                event.required("id").stringValue());
    }

    private static List<Object> content(JsonNode event) {
        return List.of(
                event.required("type"),
                OffsetDateTime.parse(event.required("time").stringValue()).toInstant(),
                event.required("data"));
    }

    private static String field(String line, String field) {
        return JsonMapper.shared().readTree(line).required(field).stringValue();
    }
}
