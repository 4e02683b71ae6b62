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
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.unknownParameter(name, known);
                });
        Period period = value(given, "period", Period::parse).orElse(Period.year(YearMonth.from(today)));
        LocalDate asOf = value(given, "asOf", Question::day).orElse(period.defaultAsOf(today));
        Book book = value(given, "book", Book::new).orElse(Book.PORTAL_766);
        value(given, "against", Question::day); // no ranking is kept yet that could be compared with
        return new Question(book, new PeriodOnDay(period, asOf), asOf.isAfter(today));
    }

    private static <T> Optional<T> value(Map<String, List<String>> given, String name, Function<String, T> parse) {
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

    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new IllegalArgumentException("a day is written 2023-10-30");
        }
        return LocalDate.parse(text);
    }
}
