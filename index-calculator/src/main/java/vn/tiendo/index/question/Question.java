package vn.tiendo.index.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.problem.Refusal;

/**
 * Which figures are asked for.
 *
 * @param at by default the current year, as of the earlier of today and the period's last day
 * @param forecast whether the as-of day lies in the future: what is answered holds if nothing more happens
 */
public record Question(Book book, PeriodOnDay at, boolean forecast) {
    private static final int MOST_DAYS = 366;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /**
     * Reads the parameters of an address.
     *
     * @param given parameters by name, each with the values given
     * @param known the names that the address takes
     * @param today the local day in the zone of the installation
     * @throws Refusal if a parameter is unknown, repeated or cannot be read
     */
    public static Question of(Map<String, List<String>> given, Set<String> known, LocalDate today) {
        refuseUnknown(given, known);
        Period period = value(given, "period", Period::parse).orElse(Period.year(YearMonth.from(today)));
        LocalDate asOf = value(given, "asOf", Question::day).orElse(period.defaultAsOf(today));
        Book book = value(given, "book", Book::new).orElse(Book.PORTAL_766);
        return new Question(book, new PeriodOnDay(period, asOf), asOf.isAfter(today));
    }

    /** Refuses every other parameter: to overlook a mistyped one would silently answer another question. */
    public static void refuseUnknown(Map<String, List<String>> given, Set<String> known) {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.unknownParameter(name, known);
                });
    }

    /**
     * The one value of a parameter.
     *
     * @param parse throws {@link IllegalArgumentException} or {@link DateTimeException} for a value that is none
     */
    public static <T> Optional<T> value(Map<String, List<String>> given, String name, Function<String, T> parse) {
        List<String> texts = given.getOrDefault(name, List.of());
        if (texts.size() > 1) {
            throw Refusal.repeatedParameter(name);
        }
        return texts.stream().findFirst().map(text -> parsed(name, text, parse));
    }

    /**
     * Reads one value, under the name that a refusal uses for it.
     *
     * @param parse throws {@link IllegalArgumentException} or {@link DateTimeException} for a value that is none
     */
    public static <T> T parsed(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.unreadableValue(name, e);
        }
    }

    /**
     * Reads a day, written {@code 2023-10-30}.
     *
     * @throws IllegalArgumentException if the text is none
     * @throws DateTimeException if there is no such day
     */
    public static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new IllegalArgumentException("a day is written 2023-10-30");
        }
        return LocalDate.parse(text);
    }

    /** Reads {@code true} or {@code false}. */
    public static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("there are true and false");
        };
    }

    /** Refuses days that are to come, in the wrong order, or more than a year. */
    public static void refuseUnlessPast(LocalDate from, LocalDate to, LocalDate today) {
        if (to.isAfter(today)) {
            throw Refusal.invalidValue("to", to + " is still to come; nothing was published of it");
        }
        if (from.isAfter(to) || from.plusDays(MOST_DAYS).compareTo(to) <= 0) {
            throw Refusal.invalidValue("from", "1 to " + MOST_DAYS + " days can be asked for, the first one first");
        }
    }
}
