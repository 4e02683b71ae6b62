package vn.tiendo.index.component.http;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.index.component.GroupName;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;

/** Reads {@code {by, reason?, items: [{province, transparency?, …}]}}. Numbers are decimal from the first digit on. */
final class ScoresInJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String BY = "by";
    private static final String REASON = "reason";
    private static final String ITEMS = "items";
    private static final String PROVINCE = "province";
    private static final Set<String> FIELDS = Set.of(BY, REASON, ITEMS);

    private final ToldScores told;
    private final Faults faults = new Faults();

    private ScoresInJson(ToldScores told) {
        this.told = told;
    }

    /** Who tells it; that it is sound is known once nothing was refused. */
    record Teller(String by, @Nullable String reason) {}

    /**
     * Reads a content.
     *
     * @param told where the scores are gathered
     * @throws vn.tiendo.problem.RefusedContent with all that is wrong
     */
    static Teller read(byte[] content, ToldScores told) {
        ScoresInJson reading = new ScoresInJson(told);
        Teller teller = reading.read(reading.parse(content));
        reading.faults.refuse();
        return Objects.requireNonNull(teller);
    }

    private JsonNode parse(byte[] content) {
        try {
            JsonNode root = JSON.readTree(content);
            if (!root.isObject()) {
                faults.at("", Code.MALFORMED, "a JSON object in braces is meant here");
                faults.refuse();
            }
            return root;
        } catch (JacksonException e) {
            faults.at("", Code.MALFORMED, "this is no JSON, or a name stands twice in an object");
            faults.refuse();
            throw e;
        }
    }

    private @Nullable Teller read(JsonNode root) {
        refuseUnknown(root, "", FIELDS);
        String by = text(root, BY, Texts.NAME);
        String reason = text(root, REASON, Texts.REASON);
        if (isAbsent(root, BY)) {
            faults.at("/" + BY, Code.MISSING_FIELD, "say who answers for the scores");
        }
        items(root.path(ITEMS));
        return by == null ? null : new Teller(by, reason);
    }

    private void items(JsonNode items) {
        for (int i = 0; items.isArray() && i < items.size(); i++) {
            item(items.get(i), "/" + ITEMS + "/" + i);
        }
        if (!faults.any() && !told.any()) {
            faults.at("/" + ITEMS, Code.MISSING_FIELD, "a list of provinces with at least one score is meant here");
        }
    }

    private void item(JsonNode item, String pointer) {
        if (!item.isObject()) {
            faults.at(pointer, Code.INVALID_VALUE, "an object in braces is meant here");
            return;
        }
        Set<String> known = new HashSet<>(Set.of(PROVINCE));
        Map<IndexGroup, BigDecimal> scores = province(item, pointer);
        for (GroupName group : GroupName.values()) {
            known.add(group.field());
            score(item, group, pointer, scores);
        }
        refuseUnknown(item, pointer, known);
    }

    private Map<IndexGroup, BigDecimal> province(JsonNode item, String pointer) {
        if (isAbsent(item, PROVINCE)) {
            faults.at(
                    pointer + "/" + PROVINCE, Code.MISSING_FIELD, "the code of a province is meant here, such as H09");
            return new EnumMap<>(IndexGroup.class);
        }
        JsonNode province = item.path(PROVINCE);
        return told.province(PROVINCE, province.isString() ? province.asString() : "", place(pointer));
    }

    private void score(JsonNode item, GroupName group, String pointer, Map<IndexGroup, BigDecimal> scores) {
        if (!isAbsent(item, group.field())) {
            BigDecimal score =
                    told.score(group.group(), group.field(), place(pointer), () -> number(item.path(group.field())));
            if (score != null) {
                scores.put(group.group(), score);
            }
        }
    }

    private static BigDecimal number(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return Points.number(value.isString() ? value.asString() : "");
    }

    private ToldScores.Place place(String pointer) {
        return (field, code, message) -> faults.at(pointer + "/" + field, code, message);
    }

    private @Nullable String text(JsonNode root, String name, Function<String, String> parse) {
        if (isAbsent(root, name)) {
            return null;
        }
        try {
            return parse.apply(root.path(name).isString() ? root.path(name).asString() : "");
        } catch (IllegalArgumentException e) {
            faults.at("/" + name, Code.INVALID_VALUE, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static boolean isAbsent(JsonNode object, String name) {
        return object.path(name).isMissingNode() || object.path(name).isNull();
    }

    private void refuseUnknown(JsonNode object, String pointer, Set<String> known) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(_ -> faults.at(
                        pointer,
                        Code.UNKNOWN_FIELD,
                        "there are " + String.join(", ", known.stream().sorted().toList())));
    }
}
