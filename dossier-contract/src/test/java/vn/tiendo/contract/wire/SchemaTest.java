package vn.tiendo.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.contract.SharedData;

/** The schemas accept what is sent and refuse what is broken. */
class SchemaTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int REAL_LINES = 500;

    static List<Sample> samples() {
        return Sample.all();
    }

    /** Samples in which every field of the message and of its data must be there. */
    static Stream<Sample> samplesWithNothingOptional() {
        List<String> names = Sample.all().stream().map(Sample::name).toList();
        return Sample.all().stream()
                .filter(sample -> !names.contains(sample.name().replace(".v1", ".fewest.v1")))
                .filter(sample -> !sample.name().contains("processing-time"));
    }

    static Stream<String> topics() {
        return Sample.all().stream().map(Sample::topic).distinct();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_schema_is_itself_valid(String topic) {
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(Schemas.document(topic).toString(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_valid(Sample sample) {
        assertThat(errors(sample, tree(sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samplesWithNothingOptional")
    void a_missing_field_is_refused(Sample sample) {
        for (JsonPointer field : Stream.concat(fields("", tree(sample)), fields("/data", tree(sample)))
                .toList()) {
            ObjectNode broken = tree(sample);
            holder(broken, field).remove(field.last().getMatchingProperty());

            if (!mayBeAbsent(sample, field)) {
                assertThat(errors(sample, broken)).as("without %s", field).isNotEmpty();
            }
        }
    }

    /** JSON is what is told where nothing is said, and a kind without fields needs no data. */
    private static boolean mayBeAbsent(Sample sample, JsonPointer field) {
        boolean noData = tree(sample).path("data").isEmpty() && field.toString().equals("/data");
        return sample.topic().equals(Topics.DOSSIER_LIFECYCLE)
                && (noData || field.toString().equals("/datacontenttype"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_wrong_type_is_refused_everywhere(Sample sample) {
        List<JsonPointer> places = everywhere(tree(sample), JsonPointer.empty()).toList();

        assertThat(places).hasSizeGreaterThan(7);
        for (JsonPointer place : places) {
            ObjectNode broken = tree(sample);
            JsonNode wrong = JSON.readTree("[[\"wrong\"]]");
            JsonNode parent = broken.at(place.head());
            if (parent instanceof ArrayNode array) {
                array.set(place.last().getMatchingIndex(), wrong);
            } else {
                ((ObjectNode) parent).set(place.last().getMatchingProperty(), wrong);
            }

            assertThat(errors(sample, broken)).as("wrong at %s", place).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_unknown_field_is_refused_on_the_way_in_and_welcome_on_the_way_out(Sample sample) {
        ObjectNode moreData = tree(sample);
        ((ObjectNode) moreData.path("data")).put("applicantName", "somebody");
        ObjectNode moreAttributes = tree(sample).put("applicantname", "somebody");

        boolean incoming = sample.topic().equals(Topics.DOSSIER_LIFECYCLE);
        assertThat(errors(sample, moreData).isEmpty()).isEqualTo(!incoming);
        assertThat(errors(sample, moreAttributes).isEmpty()).isEqualTo(!incoming);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_trace_may_come_along(Sample sample) {
        ObjectNode traced = tree(sample).put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(errors(sample, traced)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"dueAt\": null}",
                "{}",
                "null",
            })
    void null_is_the_same_as_absent(String data) {
        assertThat(resumed(data)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"dueAt\": \"2023-10-16\"}",
                "{\"dueAt\": \"soon\"}",
                "{\"dueAt\": 1697450400}",
                "{\"dueAt\": \"2023-02-30T00:00:00Z\"}",
                "[]"
            })
    void what_is_no_instant_is_refused(String data) {
        assertThat(resumed(data)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\\u0000b", "a\\u001bb"})
    void an_empty_text_or_a_control_character_is_refused(String id) {
        assertThat(lifecycle(id, "H09-231002-0041", "returned", "{}")).isNotEmpty();
    }

    @Test
    void a_text_of_the_greatest_length_is_taken_and_a_longer_one_refused() {
        assertThat(lifecycle("i".repeat(128), "H09-231002-0041", "returned", "{}"))
                .isEmpty();
        assertThat(lifecycle("i".repeat(129), "H09-231002-0041", "returned", "{}"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H09", "H09-2310-0041", "H09-231002-041", "H09-231002-00410041", "H09..1-231002-0041"})
    void what_is_no_dossier_code_is_refused(String subject) {
        assertThat(lifecycle("1", subject, "returned", "{}")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"finished", "", "RECEIVED"})
    void an_unknown_kind_is_refused(String kind) {
        assertThat(lifecycle("1", "H09-231002-0041", kind, "{}")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void a_processing_time_outside_its_limits_is_refused(int amount) {
        String received = """
                {"agencyCode": "000.17.22.H56", "procedureCode": "1.1", "channel": "POST",
                 "processingTime": {"amount": %d, "unit": "CALENDAR_DAYS"}}""";

        assertThat(lifecycle("1", "H09-231002-0041", "received", received.formatted(1000)))
                .isEmpty();
        assertThat(lifecycle("1", "H09-231002-0041", "received", received.formatted(amount)))
                .isNotEmpty();
    }

    @Test
    void real_dossiers_of_an_environmental_permit_office_are_valid() {
        Schema schema = Schemas.of(Topics.DOSSIER_LIFECYCLE);
        List<String> lines = SharedData.lines("permit-dossiers.ndjson").stream()
                .limit(REAL_LINES)
                .toList();

        assertThat(lines).hasSize(REAL_LINES);
        assertThat(lines)
                .allSatisfy(line -> assertThat(Schemas.errors(schema, line)).isEmpty());
    }

    private static List<String> resumed(String data) {
        return lifecycle("1", "H09-231002-0041", "resumed", data);
    }

    private static List<String> lifecycle(String id, String subject, String kind, String data) {
        String event = """
                {"specversion": "1.0", "id": "%s", "source": "/shop", "type": "vn.tiendo.dossier.%s.v1",
                 "subject": "%s", "time": "2023-10-20T09:00:00+07:00", "data": %s}""".formatted(id, kind, subject, data);
        return Schemas.errors(Schemas.of(Topics.DOSSIER_LIFECYCLE), event);
    }

    private static List<String> errors(Sample sample, JsonNode message) {
        return Schemas.errors(Schemas.of(sample.topic()), message.toString());
    }

    private static ObjectNode tree(Sample sample) {
        return (ObjectNode) JSON.readTree(WireJson.write(sample));
    }

    private static ObjectNode holder(ObjectNode message, JsonPointer field) {
        return (ObjectNode) message.at(field.head());
    }

    private static Stream<JsonPointer> fields(String object, ObjectNode message) {
        JsonPointer place = JsonPointer.compile(object);
        return message.at(place).propertyNames().stream().map(place::appendProperty);
    }

    private static Stream<JsonPointer> everywhere(JsonNode node, JsonPointer place) {
        Stream<JsonPointer> below = node.isArray()
                ? Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                        .flatMap(i -> everywhere(node.get(i), place.appendIndex(i)))
                : node.propertyNames().stream().flatMap(name -> everywhere(node.get(name), place.appendProperty(name)));
        return place.matches() ? below : Stream.concat(Stream.of(place), below);
    }
}
