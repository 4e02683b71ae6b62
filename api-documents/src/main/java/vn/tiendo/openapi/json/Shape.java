package vn.tiendo.openapi.json;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonValueFormat;
import tools.jackson.databind.node.ObjectNode;

/** The schema of one value, as its serializer tells it. */
final class Shape extends JsonFormatVisitorWrapper.Base {
    private static final String LOCAL_TIME = "^[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?$";

    private final Schemas schemas;
    private final ObjectNode schema;

    Shape(Schemas schemas) {
        this.schemas = schemas;
        this.schema = schemas.empty();
    }

    /** Empty where the serializer tells nothing: any value then. */
    ObjectNode schema() {
        return schema;
    }

    @Override
    public @Nullable JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
        return schemas.object(type, schema, getContext());
    }

    @Override
    public @Nullable JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
        schema.put("type", "array");
        if (type.getContentType() != null) {
            schema.set("items", schemas.of(type.getContentType()));
        }
        return null;
    }

    @Override
    public @Nullable JsonMapFormatVisitor expectMapFormat(JavaType type) {
        schema.put("type", "object");
        ObjectNode names = schemas.of(type.getKeyType());
        if (names.has("enum")) {
            schema.putObject("propertyNames").set("enum", names.get("enum"));
        }
        schema.set("additionalProperties", schemas.of(type.getContentType()));
        return null;
    }

    @Override
    public JsonStringFormatVisitor expectStringFormat(JavaType type) {
        schema.put("type", "string");
        return new JsonStringFormatVisitor.Base() {
            @Override
            public void format(JsonValueFormat format) {
                // a time of RFC 3339 has an offset, which opening hours have not
                schema.put(
                        format == JsonValueFormat.TIME ? "pattern" : "format",
                        format == JsonValueFormat.TIME ? LOCAL_TIME : format.toString());
            }

            @Override
            public void enumTypes(Set<String> names) {
                names.forEach(schema.withArray("enum")::add);
            }
        };
    }

    @Override
    public @Nullable JsonNumberFormatVisitor expectNumberFormat(JavaType type) {
        schema.put("type", "number");
        return null;
    }

    @Override
    public JsonIntegerFormatVisitor expectIntegerFormat(JavaType type) {
        schema.put("type", "integer");
        return new JsonIntegerFormatVisitor.Base() {
            @Override
            public void numberType(JsonParser.NumberType size) {
                schema.put("format", size == JsonParser.NumberType.INT ? "int32" : "int64");
            }
        };
    }

    @Override
    public @Nullable JsonBooleanFormatVisitor expectBooleanFormat(JavaType type) {
        schema.put("type", "boolean");
        return null;
    }

    @Override
    public @Nullable JsonAnyFormatVisitor expectAnyFormat(JavaType type) {
        return null;
    }
}
