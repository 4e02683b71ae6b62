package vn.tiendo.query.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.access.Scope;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.standing.Books;

/** The parameters of an address, and the day on which they are asked. Every refusal names the parameter. */
public final class Question {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

    private final Map<String, List<String>> given;
    private final LocalDate today;
    private final Books books;
    private final Scope scope;

    /**
     * A question.
     *
     * @param given parameters by name, each with the values given
     * @param today the local day in the zone of the installation
     * @param books the books that are counted
     * @param scope the units that whoever asks may be told of
     */
    public Question(Map<String, List<String>> given, LocalDate today, Books books, Scope scope) {
        this.given = new TreeMap<>(given);
        this.today = today;
        this.books = books;
        this.scope = scope;
    }

    /** Refuses every other parameter: to overlook a mistyped one would silently answer another question. */
    public Question allowing(Set<String> names) {
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.unknownParameter(name, names);
                });
        return this;
    }

    /** The day on which it is asked. */
    public LocalDate today() {
        return today;
    }

    /** The parameters with their values, by name, without some. */
    public Map<String, List<String>> without(Set<String> names) {
        Map<String, List<String>> rest = new TreeMap<>(given);
        rest.keySet().removeAll(names);
        return rest;
    }

    /** The same question without some parameters, and without those that are left blank, as forms send them. */
    public Question ofForm(Set<String> others) {
        Map<String, List<String>> rest = without(others);
        rest.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        return new Question(rest, today, books, scope);
    }

    /** Whether the parameter is given. */
    public boolean has(String name) {
        return given.containsKey(name);
    }

    /** The book, {@link Book#PORTAL_766} unless another one is asked for. */
    public Book book() {
        return bookAsked().orElse(Book.PORTAL_766);
    }

    /** The book, empty where none is asked for. */
    public Optional<Book> bookAsked() {
        return value("book", this::known);
    }

    private Book known(String name) {
        Book book = new Book(name);
        if (!books.all().contains(book)) {
            throw new IllegalArgumentException("this book is not known, or still being counted; ask for "
                    + books.all().stream().map(Book::name).collect(Collectors.joining(", ")));
        }
        return book;
    }

    /** The day at whose end it is asked how things stand. */
    public Optional<LocalDate> asOf() {
        return day("asOf");
    }

    /** True for a day to come, whose figures hold if nothing more happens; null otherwise, so that nothing is said. */
    public @Nullable Boolean forecast(LocalDate asOf) {
        return asOf.isAfter(today) ? true : null;
    }

    /** The period of receipt. */
    public Optional<Period> period() {
        return value("period", Period::parse);
    }

    /** The units that whoever asks may be told of. */
    public Scope scope() {
        return scope;
    }

    /**
     * The unit that is asked for, by its code of the present or old form; whoever is here for one unit need not name it.
     * Empty for the whole country, which is only for who may be told of all of it.
     */
    public Optional<AgencyCode> unit() {
        return unitAsked().or(this::unitMeant);
    }

    /** The unit that is named, empty for what the portal shows of the whole country to everybody. */
    public Optional<AgencyCode> unitAsked() {
        return value("unit", AgencyCode::of).map(this::inScope);
    }

    private Optional<AgencyCode> unitMeant() {
        return switch (scope) {
            case Scope.Everywhere _ -> Optional.empty();
            case Scope.Units(Set<AgencyCode> units)
            when units.size() == 1 -> Optional.of(units.iterator().next());
            case Scope.Units _ -> throw Refusal.invalidValue("unit", "name one of your units, as in unit=H09.12");
        };
    }

    /** A unit that stands in the address. */
    public AgencyCode unit(String code) {
        return inScope(parsed("code", code, AgencyCode::of));
    }

    /** What one may not be told of is not there. */
    public AgencyCode inScope(AgencyCode unit) {
        if (!scope.holds(unit)) {
            throw Refusal.notFound("There is no unit " + unit + " for you here.");
        }
        return unit;
    }

    /** A day, written {@code 2023-10-30}. */
    public Optional<LocalDate> day(String name) {
        return value(name, Question::parseDay);
    }

    /**
     * The day on whose units figures are asked for: with {@code territory=then} those valid on the as-of day, which it is
     * unless asked otherwise; with {@code territory=today} those of the day on which it is asked.
     */
    public LocalDate territory(LocalDate asOf) {
        return territoryOfToday() ? today : asOf;
    }

    /** Whether figures are asked for the units of the day on which it is asked, whatever day they are of. */
    public boolean territoryOfToday() {
        return value("territory", Question::isToday).orElse(false);
    }

    private static boolean isToday(String text) {
        return switch (text) {
            case "then" -> false;
            case "today" -> true;
            default -> throw new IllegalArgumentException("then, or today");
        };
    }

    /**
     * Reads a day, written {@code 2023-10-30}.
     *
     * @throws IllegalArgumentException if the text is none
     * @throws DateTimeException if there is no such day
     */
    public static LocalDate parseDay(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new IllegalArgumentException("a day is written 2023-10-30");
        }
        return LocalDate.parse(text);
    }

    /** A whole number between two bounds, both included. */
    public Optional<Integer> number(String name, int least, int greatest) {
        return value(name, text -> parseNumber(text, least, greatest));
    }

    private static int parseNumber(String text, int least, int greatest) {
        int number = WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (number < least || number > greatest) {
            throw new IllegalArgumentException("a whole number from " + least + " to " + greatest);
        }
        return number;
    }

    /**
     * The one value of a parameter.
     *
     * @param parse throws {@link IllegalArgumentException} or {@link DateTimeException} for a value that is none
     */
    public <T> Optional<T> value(String name, Function<String, T> parse) {
        List<String> texts = given.getOrDefault(name, List.of());
        if (texts.size() > 1) {
            throw Refusal.repeatedParameter(name);
        }
        return texts.stream().findFirst().map(text -> parsed(name, text, parse));
    }

    /** The values of a parameter that may be repeated or hold several values, separated by commas. */
    public <T> List<T> values(String name, Function<String, T> parse) {
        List<T> values = new ArrayList<>();
        for (String text : given.getOrDefault(name, List.of())) {
            for (String part : text.split(",", -1)) {
                values.add(parsed(name, part, parse));
            }
        }
        return values;
    }

    /** Reads a constant by its name. */
    public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> constants) {
        return text -> EnumSet.allOf(constants).stream()
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are "
                        + EnumSet.allOf(constants).stream().map(Enum::name).collect(Collectors.joining(", "))));
    }

    /** Reads {@code true} or {@code false}. */
    public static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("there are true and false");
        };
    }

    /** Reads one value that stands in the address, under the name that a refusal uses for it. */
    public static <T> T parsed(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.unreadableValue(name, e);
        }
    }
}
