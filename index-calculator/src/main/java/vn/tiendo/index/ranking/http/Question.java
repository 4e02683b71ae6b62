package vn.tiendo.index.ranking.http;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.tally.PeriodOnDay;

/**
 * What a reader asks.
 *
 * @param at by default the current year, as of the earlier of today and the period's last day
 * @param forecast whether the as-of day lies in the future: what is answered holds if nothing more happens
 */
record Question(Book book, PeriodOnDay at, boolean forecast) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /**
     * Reads the parameters of an address.
     *
     * @param known the names that the address takes
     * @throws BadQuestion if a parameter is unknown, repeated or malformed
     */
    static Question of(MultiValueMap<String, String> parameters, Set<String> known, LocalDate today) {
        refuseUnknown(parameters, known);
        Period period = parse(parameters, "period", Period::parse)
                .orElse(Period.parse(Year.from(today).toString()));
        LocalDate asOf = parse(parameters, "asOf", Question::day).orElse(period.defaultAsOf(today));
        Book book = parse(parameters, "book", Book::new).orElse(Book.PORTAL_766);
        parse(parameters, "against", Question::day);
        return new Question(book, new PeriodOnDay(period, asOf), asOf.isAfter(today));
    }

    private static void refuseUnknown(Map<String, ?> parameters, Set<String> known) {
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadQuestion(name, "is not known here; known are " + String.join(", ", known));
                });
    }

    private static <T> Optional<T> parse(
            MultiValueMap<String, String> parameters, String name, Function<String, T> reader) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            throw new BadQuestion(name, "is given more than once");
        }
        try {
            return Optional.of(reader.apply(values.getFirst()));
        } catch (IllegalArgumentException malformed) {
            throw new BadQuestion(name, "is malformed: " + malformed.getMessage());
        }
    }

    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new IllegalArgumentException("a day is written 2023-10-30");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("there is no such day", e);
        }
    }
}
