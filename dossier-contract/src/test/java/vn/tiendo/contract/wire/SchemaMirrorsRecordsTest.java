package vn.tiendo.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.alert.Alert;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.ProvinceProgressIndex;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.TallyMessage;

/** A schema names the fields of its record, no more and no less, and requires those that are never null. */
class SchemaMirrorsRecordsTest {
    /**
     * A record and its definition in the schema of a topic.
     *
     * @param discriminator the field that names the record among others, null where there is none
     */
    record Mirror(
            String topic,
            String definition,
            Class<?> type,
            @Nullable String discriminator) {}

    private record Changed(String kept, @Nullable String added) {}

    static Stream<Mirror> mirrors() {
        return Stream.of(facts(), steps(), events(), figures(), alerts()).flatMap(mirrors -> mirrors);
    }

    private static Stream<Mirror> facts() {
        return Arrays.stream(Fact.class.getPermittedSubclasses()).flatMap(type -> {
            String kind = kind(type);
            return Stream.of(
                    new Mirror(Topics.DOSSIER_LIFECYCLE, kind, type, null),
                    new Mirror(Topics.DOSSIER_EVENTS, "fact-" + kind, type, "kind"));
        });
    }

    private static Stream<Mirror> steps() {
        return Arrays.stream(Step.class.getPermittedSubclasses())
                .map(type -> new Mirror(
                        Topics.DOSSIER_EVENTS, "step-" + type.getSimpleName().toLowerCase(Locale.ROOT), type, "step"));
    }

    private static Stream<Mirror> events() {
        return Stream.of(
                new Mirror(Topics.DOSSIER_LIFECYCLE, "processingTime", ProcessingTime.class, null),
                new Mirror(Topics.DOSSIER_EVENTS, "processingTime", ProcessingTime.class, null),
                new Mirror(Topics.DOSSIER_EVENTS, "recorded", DossierEvent.class, null),
                new Mirror(Topics.DOSSIER_EVENTS, "progress", DossierProgress.class, null),
                new Mirror(Topics.DOSSIER_EVENTS, "registration", DossierProgress.Registration.class, null),
                new Mirror(Topics.DOSSIER_EVENTS, "receipt", DossierProgress.Receipt.class, null),
                new Mirror(Topics.DOSSIER_EVENTS, "technicalError", DossierProgress.TechnicalErrorSpan.class, null),
                new Mirror(Topics.DOSSIER_EVENTS, "classification", DossierProgress.Classification.class, null),
                new Mirror(Topics.DOSSIER_EVENTS, "lateStatement", DossierProgress.LateStatement.class, null),
                new Mirror(Topics.DOSSIER_EVENTS, "position-told", PositionTold.class, null));
    }

    private static Stream<Mirror> figures() {
        return Stream.of(
                new Mirror(Topics.PROGRESS_TALLY, "cell-counted", TallyMessage.CellCounted.class, null),
                new Mirror(Topics.PROGRESS_TALLY, "fold-complete", TallyMessage.FoldComplete.class, null),
                new Mirror(Topics.PROVINCE_PROGRESS_INDEX, "index", ProvinceProgressIndex.class, null),
                new Mirror(Topics.PROVINCE_RANKING, "ranking", ProvinceRanking.class, null),
                new Mirror(Topics.PROVINCE_RANKING, "item", ProvinceRanking.Item.class, null),
                new Mirror(Topics.PROVINCE_INDEX_766, "index", Index766.class, null),
                new Mirror(Topics.PROVINCE_INDEX_766, "item", Index766.Item.class, null),
                new Mirror(Topics.PROVINCE_INDEX_766, "groupScore", Index766.GroupScore.class, null),
                new Mirror(Topics.PROVINCE_INDEX_766, "national", Index766.National.class, null),
                new Mirror(Topics.DOSSIER_REJECTED, "rejection", RejectionNotice.class, null));
    }

    private static Stream<Mirror> alerts() {
        return AlertSamples.all()
                .map(sample -> (Alert) sample.message().data())
                .map(alert -> new Mirror(Topics.DOSSIER_ALERTS, alert.kind().wireName(), alert.getClass(), null))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("mirrors")
    void a_definition_has_the_fields_of_its_record(Mirror mirror) {
        assertThat(differences(definition(mirror), mirror.type(), mirror.discriminator()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mirrors")
    void a_definition_has_the_values_of_each_enumeration(Mirror mirror) {
        for (RecordComponent component : mirror.type().getRecordComponents()) {
            if (component.getType().isEnum()) {
                JsonNode property = definition(mirror).at("/properties/" + name(component));
                assertThat(values(resolved(mirror.topic(), property)))
                        .as(component.getName())
                        .isEqualTo(constants(component.getType()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vn.tiendo.contract.wire.SchemaTest#topics")
    void everything_is_described_and_only_lifecycle_data_is_closed(String topic) {
        JsonNode schema = Schemas.document(topic);

        assertThat(schema.path("description").asString()).isNotBlank();
        schema.path("$defs").forEachEntry((name, definition) -> {
            assertThat(definition.path("description").asString("")).as(name).isNotBlank();
            boolean closed = topic.equals(Topics.DOSSIER_LIFECYCLE) && definition.has("properties");
            assertThat(definition.path("additionalProperties").asBoolean(true))
                    .as(name)
                    .isEqualTo(!closed);
        });
    }

    @Test
    void a_record_that_changed_without_its_schema_is_found() {
        JsonNode old = JsonMapper.shared()
                .readTree("{\"required\": [\"gone\"], \"properties\": {\"kept\": {}, \"gone\": {}}}");

        assertThat(differences(old, Changed.class, null))
                .containsExactly(
                        "record has [added, kept], schema [gone, kept]", "record requires [kept], schema [gone]");
    }

    private static List<String> differences(JsonNode definition, Class<?> type, @Nullable String discriminator) {
        Set<String> properties = new TreeSet<>(definition.path("properties").propertyNames());
        Set<String> required = strings(definition.path("required"));
        if (discriminator != null) {
            properties.remove(discriminator);
            required.remove(discriminator);
        }
        Set<String> fields = names(type, false);
        Set<String> neverNull = names(type, true);
        return Stream.of(
                        fields.equals(properties) ? null : "record has %s, schema %s".formatted(fields, properties),
                        neverNull.equals(required)
                                ? null
                                : "record requires %s, schema %s".formatted(neverNull, required))
                .filter(Objects::nonNull)
                .toList();
    }

    private static JsonNode definition(Mirror mirror) {
        JsonNode definition = Schemas.document(mirror.topic()).path("$defs").path(mirror.definition());
        assertThat(definition.isObject()).as(mirror.toString()).isTrue();
        return definition;
    }

    private static JsonNode resolved(String topic, JsonNode property) {
        String reference = property.path("$ref").asString("");
        return reference.isEmpty() ? property : Schemas.document(topic).at(reference.substring(1));
    }

    private static Set<String> values(JsonNode property) {
        return strings(property.path("enum"));
    }

    private static Set<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Class<?> type, boolean onlyRequired) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !onlyRequired || !mayBeAbsent(component))
                .map(SchemaMirrorsRecordsTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Null is left out, and so is an empty list of a dossier's progress. */
    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getDeclaringRecord() == DossierProgress.class;
    }

    private static String name(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static String kind(Class<?> fact) {
        return Sample.all().stream()
                .filter(sample -> sample.dataType() == fact)
                .map(sample -> ((Fact) sample.message().data()).kind().wireName())
                .findFirst()
                .orElseThrow();
    }
}
