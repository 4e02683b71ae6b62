package vn.tiendo.command.intake.json;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.contract.wire.WireType;

/** The kinds of values that lifecycle events hold, each with its rules. */
final class Values {
    private static final int CODE_LENGTH = 64;
    private static final int FREE_TEXT_LENGTH = 64;
    private static final int LONGEST_PROCESSING_TIME = 1_000;
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant AFTER_THE_LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Map<String, Kind> KINDS = Arrays.stream(Kind.values())
            .collect(Collectors.toUnmodifiableMap(WireType::lifecycle, Function.identity()));
    private static final ValueReader<ProcessingTime.Unit> UNIT = oneOf(ProcessingTime.Unit.class);

    static final ValueReader<String> CODE = impersonal(CODE_LENGTH, PersonalData::isAlone);
    static final ValueReader<String> FREE_TEXT = impersonal(FREE_TEXT_LENGTH, PersonalData::isIn);
    static final ValueReader<Instant> INSTANT = Values::instant;
    static final ValueReader<Boolean> YES_OR_NO = Values::yesOrNo;
    static final ValueReader<AgencyCode> AGENCY_CODE = parsed(AgencyCode::of);
    static final ValueReader<DossierCode> DOSSIER_CODE = parsed(DossierCode::new);
    static final ValueReader<ProcessingTime> PROCESSING_TIME = Values::processingTime;
    static final ValueReader<Kind> KIND = Values::kind;
    static final ValueReader<String> VERSION = Values::version;
    static final ValueReader<String> JSON_MEDIA_TYPE = Values::jsonMediaType;

    private Values() {}

    /** A text that is not blank. */
    static ValueReader<String> text(int longest) {
        return (value, place) -> {
            String text = string(value, place);
            String complaint = text == null ? null : Texts.complaintAbout(text, longest);
            if (complaint != null) {
                place.invalid(complaint);
            }
            return complaint == null ? text : null;
        };
    }

    /** The name of a constant. */
    static <E extends Enum<E>> ValueReader<E> oneOf(Class<E> type) {
        Map<String, E> byName =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toUnmodifiableMap(Enum::name, e -> e));
        String complaint = "this must be one of "
                + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return (value, place) -> {
            E constant = value.isString() ? byName.get(value.stringValue()) : null;
            if (constant == null) {
                place.invalid(complaint);
            }
            return constant;
        };
    }

    private static <T> ValueReader<T> parsed(Function<String, T> parser) {
        return (value, place) -> {
            String text = string(value, place);
            try {
                return text == null ? null : parser.apply(text);
            } catch (IllegalArgumentException e) {
                place.invalid(String.valueOf(e.getMessage()));
                return null;
            }
        };
    }

    private static @Nullable String string(JsonNode value, Place place) {
        if (!value.isString()) {
            place.invalid("this must be a string");
            return null;
        }
        return value.stringValue();
    }

    /** A text that is not blank and does not hold what looks personal there. */
    static ValueReader<String> impersonal(int longest, Predicate<String> looksPersonal) {
        return (value, place) -> {
            String text = text(longest).read(value, place);
            if (text != null && looksPersonal.test(text)) {
                place.fault(
                        RejectionCode.PERSONAL_DATA,
                        "this text seems to hold a number or address of a person, which is never taken; leave it out");
                return null;
            }
            return text;
        };
    }

    private static @Nullable Instant instant(JsonNode value, Place place) {
        Instant instant = value.isString() ? Timestamps.parse(value.stringValue()) : null;
        if (instant == null) {
            place.invalid("this must be a time of RFC 3339 with an offset, such as 2023-10-02T08:12:00+07:00");
        } else if (instant.isBefore(EARLIEST) || !instant.isBefore(AFTER_THE_LATEST)) {
            place.invalid("this must be a time of the years 1990 to 2199");
            return null;
        }
        return instant;
    }

    private static @Nullable Boolean yesOrNo(JsonNode value, Place place) {
        if (!value.isBoolean()) {
            place.invalid("this must be true or false, without quotes");
            return null;
        }
        return value.booleanValue();
    }

    private static @Nullable ProcessingTime processingTime(JsonNode value, Place place) {
        if (!value.isObject()) {
            place.invalid("this must be an object of amount and unit");
            return null;
        }
        Fields fields = place.fields(value);
        Integer amount = fields.required("amount", Values::amount);
        ProcessingTime.Unit unit = fields.required("unit", UNIT);
        fields.refuseOthers();
        return amount == null || unit == null ? null : new ProcessingTime(amount, unit);
    }

    private static @Nullable Integer amount(JsonNode value, Place place) {
        boolean allowed = value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= 1
                && value.intValue() <= LONGEST_PROCESSING_TIME;
        if (!allowed) {
            place.invalid("this must be a whole number from 1 to 1000");
        }
        return allowed ? value.intValue() : null;
    }

    private static @Nullable Kind kind(JsonNode value, Place place) {
        String type = string(value, place);
        Kind kind = type == null ? null : KINDS.get(type);
        if (type != null && kind == null) {
            place.fault(
                    RejectionCode.UNKNOWN_TYPE,
                    "this is no lifecycle event; a type is vn.tiendo.dossier.KIND.v1 with a kind of the interface");
        }
        return kind;
    }

    private static @Nullable String version(JsonNode value, Place place) {
        if (!value.isString() || !value.stringValue().equals("1.0")) {
            place.invalid("this must be \"1.0\"");
        }
        return null;
    }

    private static @Nullable String jsonMediaType(JsonNode value, Place place) {
        if (!value.isString() || !Texts.isJsonMediaType(value.stringValue())) {
            place.invalid("the data must be JSON; say application/json or leave this out");
        }
        return null;
    }
}
