package vn.tiendo.openapi.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON schemas (2020-12) of what a mapper writes, found by asking the serializers that write it: names, inclusions and
 * forms are those on the wire, and what may be missing is what the code marks {@link Nullable}.
 */
public final class Schemas {
    private final JsonMapper json;
    private final ObjectNode components;
    private final Map<String, Class<?>> owners = new HashMap<>();

    /**
     * Begins.
     *
     * @param components where schemas of objects are put; one that is there by its name already stays as it is
     */
    public Schemas(JsonMapper json, ObjectNode components) {
        this.json = json;
        this.components = components;
    }

    /** The schema of a type; of an object, a reference to it. */
    public ObjectNode of(Type type) {
        return of(json.constructType(type));
    }

    ObjectNode of(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw.isInterface() && raw.isAnnotationPresent(JsonSubTypes.class)) {
            return named(raw, union -> fillByName(raw, union));
        }
        if (raw.isInterface() && raw.isSealed()) {
            return named(raw, union -> oneOf(Arrays.stream(raw.getPermittedSubclasses()), union));
        }
        Shape shape = new Shape(this);
        json.acceptJsonFormatVisitor(type, shape);
        return shape.schema();
    }

    private void oneOf(Stream<Class<?>> types, ObjectNode union) {
        ArrayNode kinds = union.putArray("anyOf");
        types.map(json::constructType).map(this::of).forEach(kinds::add);
    }

    /** A property says which of the types an object is. */
    private void fillByName(Class<?> type, ObjectNode union) {
        String property = type.getAnnotation(JsonTypeInfo.class).property();
        ArrayNode kinds = union.putArray("oneOf");
        for (JsonSubTypes.Type kind : type.getAnnotation(JsonSubTypes.class).value()) {
            kinds.add(of(kind.value()));
            ObjectNode object = (ObjectNode) components.path(name(kind.value()));
            ((ObjectNode) object.get("properties")).putObject(property).put("const", kind.name());
            ((ArrayNode) object.get("required")).insert(0, property);
        }
        union.putObject("discriminator").put("propertyName", property);
    }

    /** A reference to a schema of this name, which is filled where there was none. */
    private ObjectNode named(Class<?> type, Consumer<ObjectNode> fill) {
        String name = name(type);
        if (!components.has(name)) {
            fill.accept(components.putObject(name));
        }
        return reference(name);
    }

    private ObjectNode reference(String name) {
        return reference("schemas", name);
    }

    /** A reference to a word of this kind. */
    public ObjectNode reference(String kind, String name) {
        return empty().put("$ref", "#/components/" + kind + "/" + name);
    }

    /** A reference to an object of this type, with what its properties are told to; null where they are known. */
    @Nullable JsonObjectFormatVisitor object(JavaType type, ObjectNode reference, SerializationContext context) {
        String name = name(type.getRawClass());
        reference.setAll(reference(name));
        return components.has(name)
                ? null
                : new Properties(this, type.getRawClass(), components.putObject(name), context);
    }

    /** The name of a type among those around it; types of the same name are told apart by what they belong to. */
    private String name(Class<?> type) {
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        Class<?> owner = owners.computeIfAbsent(name, _ -> type);
        return owner == type ? name : feature(type) + "." + name;
    }

    private static String feature(Class<?> type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts[parts.length - 2];
    }

    ObjectNode empty() {
        return json.createObjectNode();
    }
}
