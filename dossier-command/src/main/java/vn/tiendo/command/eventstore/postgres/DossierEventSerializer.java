package vn.tiendo.command.eventstore.postgres;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.wire.WireType;

/**
 * Writes and reads the payload of {@code dossier_event}. Types are names on the wire: no name of a class is stored.
 * Revisions only add, so fields that are not known yet are passed over.
 */
final class DossierEventSerializer implements Serializer {
    private static final Set<String> TYPES =
            Arrays.stream(Kind.values()).map(WireType::recorded).collect(Collectors.toUnmodifiableSet());

    private final Converter converter = new ChainingConverter();
    private final ObjectReader reader;
    private final ObjectReader factsReader;
    private final ObjectWriter writer;

    DossierEventSerializer() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantDeserializer()))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        reader = mapper.readerFor(DossierEvent.class);
        factsReader = mapper.rebuild()
                .addMixIn(DossierProgress.class, ProgressPassedOver.class)
                .build()
                .readerFor(DossierEvent.class);
        writer = mapper.writerFor(DossierEvent.class);
    }

    /** What a stored event says, without the progress that was worked out from it and those before. */
    DossierEvent facts(byte[] payload) {
        return factsReader.readValue(payload);
    }

    /** Progress makes up most of an event, and reading it most of the time that deciding the next one takes. */
    @JsonDeserialize(using = PassedOver.class)
    private interface ProgressPassedOver {}

    private static final class PassedOver extends ValueDeserializer<DossierProgress> {
        @Override
        public DossierProgress deserialize(JsonParser parser, DeserializationContext context) {
            parser.skipChildren();
            return DossierProgress.NONE;
        }
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> format) {
        if (object instanceof DossierEvent event && canSerializeTo(format)) {
            SerializedType type =
                    new SimpleSerializedType(WireType.recorded(event.fact().kind()), null);
            return new SimpleSerializedObject<>(format.cast(writer.writeValueAsBytes(event)), format, type);
        }
        throw new IllegalArgumentException("only events of dossiers are stored, as bytes");
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> format) {
        return format == byte[].class;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon's interface has it
    public <S, T> T deserialize(SerializedObject<S> object) {
        Class<?> type = classForType(object.getType());
        if (type == MetaData.class) {
            return (T) MetaData.emptyInstance();
        }
        return type == DossierEvent.class
                ? (T) reader.readValue((byte[]) object.getData())
                : (T) new UnknownSerializedType(this, object);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (TYPES.contains(type.getName())) {
            return DossierEvent.class;
        }
        return type.getName().equals(MetaData.class.getName()) ? MetaData.class : UnknownSerializedType.class;
    }

    /** The type of an event depends on its fact, not on its class. */
    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        throw new UnsupportedOperationException("an event's type depends on its fact");
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
