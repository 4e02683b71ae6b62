package vn.tiendo.index.publication.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.audit.Signatory;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.publication.FreezeOrder;
import vn.tiendo.index.publication.ReplayOrder;
import vn.tiendo.index.publication.Signature;
import vn.tiendo.index.question.Question;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;

/** Reads what an operator orders, with everything that is wrong with it. */
final class OrderContent {
    private static final int MOST_DAYS = 366;
    private static final int MOST_PERIODS = 100;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_REASON = 512;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;
    private final LocalDate today;
    private final Signatory signatory;
    private final Faults faults;

    private OrderContent(JsonNode object, LocalDate today, Signatory signatory, Faults faults) {
        this.object = object;
        this.today = today;
        this.signatory = signatory;
        this.faults = faults;
    }

    /**
     * Takes it apart.
     *
     * @throws vn.tiendo.problem.RefusedContent if it is no object
     */
    static OrderContent of(byte[] body, LocalDate today, Signatory signatory) {
        Faults faults = new Faults();
        try {
            JsonNode object = JSON.readTree(body);
            if (!object.isObject()) {
                faults.at("", Code.MALFORMED, "one JSON object in braces is meant here");
            }
            faults.refuse();
            return new OrderContent(object, today, signatory, faults);
        } catch (JacksonException e) {
            faults.at("", Code.MALFORMED, "this is no JSON, or a name stands twice in an object; send one JSON object");
            faults.refuse();
            throw e;
        }
    }

    /** {@code {asOf, periods?, by, reason?}}. */
    FreezeOrder freeze() {
        refuseOthers(Set.of("asOf", "periods", "by", "reason"));
        LocalDate asOf = required("asOf", Question::day);
        if (asOf != null && !asOf.isBefore(today)) {
            faults.at("/asOf", Code.INVALID_VALUE, asOf + " is not over; a day is frozen when it is");
        }
        List<Period> periods = periods(asOf);
        Signature signature = signature();
        faults.refuse();
        return new FreezeOrder(Objects.requireNonNull(asOf), periods, signature);
    }

    /** {@code {from, to, by, reason?}}. */
    ReplayOrder replay() {
        refuseOthers(Set.of("from", "to", "by", "reason"));
        LocalDate from = required("from", Question::day);
        LocalDate to = required("to", Question::day);
        if (from != null && to != null && (from.isAfter(to) || !to.isBefore(from.plusDays(MOST_DAYS)))) {
            faults.at("/to", Code.INVALID_VALUE, "1 to " + MOST_DAYS + " days are meant, from the first to the last");
        }
        if (to != null && to.isAfter(today)) {
            faults.at("/to", Code.INVALID_VALUE, to + " is still to come; nothing was published of it");
        }
        Signature signature = signature();
        faults.refuse();
        return new ReplayOrder(Objects.requireNonNull(from), Objects.requireNonNull(to), signature);
    }

    private Signature signature() {
        String by = required("by", upTo(LONGEST_NAME));
        return new Signature(by == null ? "" : signatory.of(by), parsed("reason", upTo(LONGEST_REASON)));
    }

    /** Those given, or the month, quarter and year of the day. */
    private List<Period> periods(@Nullable LocalDate asOf) {
        JsonNode list = object.path("periods");
        if (list.isMissingNode() || list.isNull()) {
            return asOf == null ? List.of() : FreezeOrder.usualPeriods(asOf);
        }
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_PERIODS) {
            faults.at("/periods", Code.INVALID_VALUE, "a list of 1 to " + MOST_PERIODS + " periods is meant here");
            return List.of();
        }
        Set<Period> periods = new LinkedHashSet<>();
        for (int place = 0; place < list.size(); place++) {
            Period period = text(list.get(place), "/periods/" + place, Period::parse);
            if (period != null && asOf != null && period.firstDay().isAfter(asOf)) {
                faults.at("/periods/" + place, Code.CONTRADICTION, period + " begins after " + asOf);
            }
            if (period != null && !periods.add(period)) {
                faults.at("/periods/" + place, Code.INVALID_VALUE, period + " stands twice");
            }
        }
        return new ArrayList<>(periods);
    }

    private void refuseOthers(Set<String> known) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(_ -> faults.at(
                        "",
                        Code.UNKNOWN_FIELD,
                        "there are " + String.join(", ", known.stream().sorted().toList())));
    }

    private <T> @Nullable T required(String name, Function<String, T> parse) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            faults.at("/" + name, Code.MISSING_FIELD, "\"" + name + "\" is missing");
        }
        return parsed(name, parse);
    }

    private <T> @Nullable T parsed(String name, Function<String, T> parse) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull() ? null : text(value, "/" + name, parse);
    }

    private <T> @Nullable T text(JsonNode value, String pointer, Function<String, T> parse) {
        try {
            if (!value.isString()) {
                throw new IllegalArgumentException("a text in quotation marks is meant here");
            }
            return parse.apply(value.stringValue());
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.at(pointer, Code.INVALID_VALUE, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static Function<String, String> upTo(int longest) {
        return text -> {
            if (text.isBlank()
                    || text.length() > longest
                    || CONTROL.matcher(text).find()) {
                throw new IllegalArgumentException("1 to " + longest + " characters, none of them a control character");
            }
            return text.strip();
        };
    }
}
