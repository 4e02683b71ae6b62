package vn.tiendo.openapi.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {
    private final JsonMapper json = JsonMapper.shared();
    private final ObjectNode components = json.createObjectNode();
    private final Schemas schemas = new Schemas(json, components);

    enum Colour {
        RED,
        BLUE
    }

    record Code(@JsonValue String text) {}

    record Inner(long count) {}

    record Always(
            @Nullable String text, @JsonProperty("final") boolean isFinal, LocalDate day) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sometimes(
            Code code,
            @Nullable Instant at,
            List<Colour> colours,
            Map<Colour, Inner> counts,
            @JsonUnwrapped Inner inner,
            @Nullable Sometimes below) {}

    record Around(@JsonUnwrapped @Nullable Inner inner) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Kind.One.class, name = "one")})
    sealed interface Kind {
        record One(int number) implements Kind {}
    }

    private JsonNode component(Class<?> type) {
        schemas.of(type);
        return components.path("SchemasTest."
                + type.getName().replaceFirst(".*SchemasTest\\$", "").replace('$', '.'));
    }

    @Test
    void names_and_formats_are_those_on_the_wire() {
        ObjectNode schema = (ObjectNode) component(Always.class);

        assertThat(schema.remove("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("day", "final", "text");
        assertThat(schema).isEqualTo(json.readTree("""
                {"type":"object","properties":{
                   "day":{"type":"string","format":"date"},
                   "final":{"type":"boolean"},
                   "text":{"anyOf":[{"type":"string"},{"type":"null"}]}}}"""));
    }

    @Test
    void what_is_null_and_not_written_may_be_missing() {
        JsonNode schema = component(Sometimes.class);

        assertThat(schema.at("/properties/at").toString()).isEqualTo("{\"type\":\"string\",\"format\":\"date-time\"}");
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("code", "colours", "counts", "count");
    }

    @Test
    void a_value_stands_for_its_record_and_an_unwrapped_one_among_its_neighbours() {
        JsonNode properties = component(Sometimes.class).path("properties");

        assertThat(properties.path("code").toString()).isEqualTo("{\"type\":\"string\"}");
        assertThat(properties.has("inner")).isFalse();
        assertThat(properties.at("/count/type").asString()).isEqualTo("integer");
        assertThat(properties.at("/below/$ref").asString()).isEqualTo("#/components/schemas/SchemasTest.Sometimes");
    }

    @Test
    void lists_and_maps_say_what_they_hold() {
        JsonNode properties = component(Sometimes.class).path("properties");

        assertThat(properties.at("/colours/items/enum").toString()).isEqualTo("[\"RED\",\"BLUE\"]");
        assertThat(properties.at("/counts/propertyNames/enum").toString()).isEqualTo("[\"RED\",\"BLUE\"]");
        assertThat(properties.at("/counts/additionalProperties/$ref").asString())
                .endsWith("SchemasTest.Inner");
    }

    @Test
    void all_that_is_unwrapped_from_what_may_be_missing_may_be_missing() {
        assertThat(component(Around.class).path("required").isEmpty()).isTrue();
    }

    @Test
    void a_kind_is_told_by_its_property() {
        assertThat(component(Kind.class).at("/discriminator/propertyName").asString())
                .isEqualTo("kind");
        assertThat(component(Kind.One.class).at("/properties/kind/const").asString())
                .isEqualTo("one");
    }
}
