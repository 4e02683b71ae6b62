package vn.tiendo.openapi.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** The properties of one object, as its serializer tells them. */
final class Properties extends JsonObjectFormatVisitor.Base {
    private final Schemas schemas;
    private final Class<?> owner;
    private final ObjectNode properties;
    private final ArrayNode required;

    /** @param object the schema, which is filled */
    Properties(Schemas schemas, Class<?> owner, ObjectNode object, SerializationContext context) {
        super(context);
        this.schemas = schemas;
        this.owner = owner;
        object.put("type", "object");
        this.properties = object.putObject("properties");
        this.required = object.putArray("required");
    }

    @Override
    public void property(BeanProperty property) {
        boolean nullable = isNullable(property.getMember().getAnnotated());
        boolean missing = nullable && suppressesNulls(property) || isOfUnwrappedNullable(property);
        ObjectNode schema = schemas.of(property.getType());
        properties.set(property.getName(), nullable && !missing ? orNull(schema) : schema);
        if (!missing) {
            required.add(property.getName());
        }
    }

    /** Jackson calls all of them optional. */
    @Override
    public void optionalProperty(BeanProperty property) {
        property(property);
    }

    @Override
    public void property(String name, JsonFormatVisitable handler, JavaType type) {
        properties.set(name, schemas.of(type));
        required.add(name);
    }

    @Override
    public void optionalProperty(String name, JsonFormatVisitable handler, JavaType type) {
        properties.set(name, schemas.of(type));
    }

    private ObjectNode orNull(ObjectNode schema) {
        ObjectNode either = schemas.empty();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }

    private static boolean suppressesNulls(BeanProperty property) {
        return property instanceof BeanPropertyWriter writer && writer.willSuppressNulls();
    }

    /** Where an object whose properties stand among those of its owner may be missing, all of them may. */
    private boolean isOfUnwrappedNullable(BeanProperty property) {
        Class<?> declaring = property.getMember().getDeclaringClass();
        return declaring != owner
                && components(owner)
                        .filter(component -> component.getType() == declaring)
                        .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                                && component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
    }

    private static boolean isNullable(AnnotatedElement member) {
        AnnotatedType type = switch (member) {
            case Method method -> method.getAnnotatedReturnType();
            case Field field -> field.getAnnotatedType();
            default -> null;
        };
        return type != null && type.isAnnotationPresent(Nullable.class);
    }
}
