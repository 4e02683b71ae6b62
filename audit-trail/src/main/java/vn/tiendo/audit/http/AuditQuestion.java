package vn.tiendo.audit.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.tiendo.audit.Action;
import vn.tiendo.audit.AuditLedger.Selection;
import vn.tiendo.problem.Refusal;

/** Which entries are asked for. */
final class AuditQuestion {
    private static final Set<String> PARAMETERS = Set.of("after", "limit", "action", "subject", "day");
    private static final int LIMIT = 100;
    private static final int HIGHEST_LIMIT = 500;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern SUBJECT = Pattern.compile("[^\\p{Cntrl}]{1,512}");

    private AuditQuestion() {}

    /** @throws Refusal if a parameter is unknown, repeated or cannot be read */
    static Selection of(Map<String, List<String>> given, ZoneId zone) {
        refuseUnknown(given, PARAMETERS);
        Optional<LocalDate> day = value(given, "day", LocalDate::parse);
        return new Selection(
                value(given, "after", AuditQuestion::number).orElse(0L),
                value(given, "limit", AuditQuestion::limit).orElse(LIMIT),
                value(given, "action", AuditQuestion::action).orElse(null),
                value(given, "subject", AuditQuestion::subject).orElse(null),
                day.map(first -> first.atStartOfDay(zone).toInstant()).orElse(null),
                day.map(first -> first.plusDays(1).atStartOfDay(zone).toInstant())
                        .orElse(null));
    }

    static void refuseUnknown(Map<String, List<String>> given, Set<String> known) {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.unknownParameter(name, known);
                });
    }

    private static <T> Optional<T> value(Map<String, List<String>> given, String name, Function<String, T> parse) {
        List<String> texts = given.getOrDefault(name, List.of());
        if (texts.size() > 1) {
            throw Refusal.repeatedParameter(name);
        }
        try {
            return texts.stream().findFirst().map(parse);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.unreadableValue(name, e);
        }
    }

    private static Long number(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("the number of an entry, or \"next\" of the page before");
        }
        return Long.valueOf(text);
    }

    private static Integer limit(String text) {
        long limit = WHOLE_NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw new IllegalArgumentException("a whole number from 1 to " + HIGHEST_LIMIT);
        }
        return (int) limit;
    }

    private static Action action(String text) {
        return Arrays.stream(Action.values())
                .filter(action -> action.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are " + Arrays.toString(Action.values())));
    }

    private static String subject(String text) {
        if (!SUBJECT.matcher(text).matches()) {
            throw new IllegalArgumentException("an address below /api/v1/, such as calendar/2027");
        }
        return text;
    }
}
