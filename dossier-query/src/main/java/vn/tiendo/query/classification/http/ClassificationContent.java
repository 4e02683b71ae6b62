package vn.tiendo.query.classification.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;
import vn.tiendo.query.classification.Classification;
import vn.tiendo.query.question.Question;

/**
 * Reads a classification with everything that is wrong with it, by the rules that events are taken by: what is sent on is
 * not refused there.
 */
final class ClassificationContent {
    static final int MOST_DOSSIERS = 1_000;
    static final String DOSSIERS = "dossiers";

    private static final String ID = "id";
    private static final String TIME = "time";
    private static final String SOURCE = "source";
    private static final String CAUSE = "cause";
    private static final Set<String> FIELDS = Set.of(ID, TIME, SOURCE, CAUSE, DOSSIERS);
    private static final int ID_LENGTH = 128;
    private static final int SOURCE_LENGTH = 256;
    /** As much as clocks may differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    private final JsonNode object;
    private final Instant now;
    private final Faults faults;

    private ClassificationContent(JsonNode object, Instant now, Faults faults) {
        this.object = object;
        this.now = now;
        this.faults = faults;
    }

    /**
     * Reads it.
     *
     * @param now the time of what is said without one
     * @throws vn.tiendo.problem.RefusedContent with all that is wrong
     */
    static Classification read(JsonNode object, Instant now) {
        Faults faults = new Faults();
        if (!object.isObject()) {
            faults.at("", Code.INVALID_VALUE, "a JSON object in braces is meant here");
            faults.refuse();
        }
        return new ClassificationContent(object, now, faults).classification();
    }

    private Classification classification() {
        String id = text(ID, given -> plain(given, ID_LENGTH));
        Instant time = text(TIME, this::time);
        String source = required(SOURCE, given -> plain(given, SOURCE_LENGTH));
        Cause cause = required(CAUSE, Question.oneOf(Cause.class));
        List<DossierCode> dossiers = dossiers();
        refuseHalfAnIdentity();
        object.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(_ -> faults.at("", Code.UNKNOWN_FIELD, "there are id, time, source, cause and dossiers"));
        faults.refuse();
        return new Classification(
                id == null ? UUID.randomUUID().toString() : id,
                Objects.requireNonNull(source),
                time == null ? now.truncatedTo(ChronoUnit.MICROS) : time,
                Objects.requireNonNull(cause),
                dossiers);
    }

    /** Told again with another time it would be another saying under the same identifier, which is refused later. */
    private void refuseHalfAnIdentity() {
        if (isGiven(ID) != isGiven(TIME)) {
            faults.at(
                    "/" + (isGiven(ID) ? TIME : ID),
                    Code.MISSING_FIELD,
                    "what is to be told again safely has an id and a time; give both or neither");
        }
    }

    private boolean isGiven(String name) {
        return !object.path(name).isMissingNode() && !object.path(name).isNull();
    }

    private List<DossierCode> dossiers() {
        JsonNode list = object.path(DOSSIERS);
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_DOSSIERS) {
            faults.at(
                    "/" + DOSSIERS,
                    isGiven(DOSSIERS) ? Code.INVALID_VALUE : Code.MISSING_FIELD,
                    "a list of 1 to " + MOST_DOSSIERS + " dossier codes is meant here");
            return List.of();
        }
        Set<DossierCode> dossiers = new LinkedHashSet<>();
        for (int place = 0; place < list.size(); place++) {
            dossier(list.get(place), place, dossiers);
        }
        return List.copyOf(dossiers);
    }

    private void dossier(JsonNode node, int place, Set<DossierCode> dossiers) {
        DossierCode dossier = parsed(node, "/" + DOSSIERS + "/" + place, DossierCode::new);
        if (dossier != null && !dossiers.add(dossier)) {
            faults.at("/" + DOSSIERS + "/" + place, Code.INVALID_VALUE, "this dossier is named more than once");
        }
    }

    private <T> @Nullable T required(String name, Function<String, T> parse) {
        if (!isGiven(name)) {
            faults.at("/" + name, Code.MISSING_FIELD, "this field is required; add it");
        }
        return text(name, parse);
    }

    private <T> @Nullable T text(String name, Function<String, T> parse) {
        return isGiven(name) ? parsed(object.path(name), "/" + name, parse) : null;
    }

    private <T> @Nullable T parsed(JsonNode node, String pointer, Function<String, T> parse) {
        try {
            if (!node.isString()) {
                throw new IllegalArgumentException("a text in quotation marks is meant here");
            }
            return parse.apply(node.stringValue());
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.at(pointer, Code.INVALID_VALUE, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static String plain(String text, int longest) {
        boolean forbidden = text.codePoints()
                .anyMatch(point -> Character.isISOControl(point)
                        || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (text.isBlank() || forbidden || text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException(
                    "1 to " + longest + " characters are meant here, not blank and without control characters");
        }
        return text;
    }

    private Instant time(String text) {
        if (!TIMESTAMP.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a time of RFC 3339 with an offset is meant here, such as 2023-10-02T08:12:00+07:00");
        }
        Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        if (time.isBefore(EARLIEST) || time.isAfter(now.plus(TOLERANCE))) {
            throw new IllegalArgumentException("a time from 1990 until now is meant here");
        }
        return time;
    }
}
