package vn.tiendo.contract.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.lifecycle.Fact;

/** Messages as JSON, as the applications write and read them; laid out in lines for the eye. */
final class WireJson {
    private static final JsonMapper RECORDS = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    /** On the way in the type of the event names the kind, so the data does not. */
    private static final JsonMapper LIFECYCLE =
            RECORDS.rebuild().addMixIn(Fact.class, KindInTheType.class).build();

    private WireJson() {}

    static String write(Sample sample) {
        return mapper(sample).writer().with(lines()).writeValueAsString(sample.message()) + "\n";
    }

    static Envelope<?> read(Sample sample, String json) {
        JavaType type = RECORDS.getTypeFactory().constructParametricType(Envelope.class, sample.dataType());
        return mapper(sample).readValue(json, type);
    }

    private static JsonMapper mapper(Sample sample) {
        return sample.message().data() instanceof Fact ? LIFECYCLE : RECORDS;
    }

    private static DefaultPrettyPrinter lines() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface KindInTheType {}
}
