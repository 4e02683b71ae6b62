package vn.tiendo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.local.run.Door;

/** The document of the topics is sound, and names each topic with the schema that is published. */
class TopicsDocumentTest {
    private final JsonNode document = document();

    private static JsonNode document() {
        try {
            return JsonMapper.shared()
                    .readTree(Shared.playground()
                            .get(Door.COMMAND, "/api/v1/asyncapi.json")
                            .body());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Error> errors(JsonNode document) {
        InputStream content =
                Objects.requireNonNull(TopicsDocumentTest.class.getResourceAsStream("/schemas/asyncapi-3.0.json"));
        Schema official =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(content, InputFormat.JSON);
        return official.validate(document.toString(), InputFormat.JSON);
    }

    @Test
    void it_is_asyncapi_3() {
        assertThat(errors(document)).isEmpty();
    }

    @Test
    void what_is_no_asyncapi_is_found() {
        ObjectNode broken = (ObjectNode) document.deepCopy();
        ((ObjectNode) broken.at("/operations/receiveDossierLifecycle")).put("action", "hear");

        assertThat(errors(broken)).isNotEmpty();
    }

    @Test
    void it_names_every_topic_and_no_other() throws Exception {
        List<String> topics = new ArrayList<>();
        for (Field field : Topics.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                topics.add((String) field.get(null));
            }
        }

        assertThat(document.path("channels").propertyNames()).containsExactlyInAnyOrderElementsOf(topics);
    }

    @Test
    void each_message_holds_the_published_schema() {
        document.at("/components/messages").forEach(message -> {
            String file = "/schemas/" + message.path("name").asString() + ".json";
            JsonNode published =
                    JsonMapper.shared().readTree(Objects.requireNonNull(Topics.class.getResourceAsStream(file), file));

            assertThat(message.at("/payload/schema")).isEqualTo(published);
        });
    }
}
