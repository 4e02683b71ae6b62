package vn.tiendo.query.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.question.Question;

/**
 * What a page is asked for, and the addresses of other pages that are asked for the same.
 *
 * @param chosen what the addresses of other pages say; what is as it would be anyway is left out, and follows the day
 */
public record Asked(Book book, Period period, LocalDate asOf, LocalDate today, Map<String, String> chosen) {
    private static final String LISTS = "/dossiers";
    private static final String BOOK = "book";
    private static final String PERIOD = "period";
    private static final String AS_OF = "asOf";
    private static final List<String> CHOICES = List.of(BOOK, PERIOD, AS_OF);
    /** How a page looks to its reader, which is no question of figures. */
    public static final Set<String> LOOKS = Set.of("lang", "theme");

    /** Unless asked otherwise, the current year as it stands today, in the book of the portal. */
    public static Asked of(Question question) {
        return of(question, Set.of());
    }

    /**
     * The same where more is asked, which is read elsewhere.
     *
     * @param more other parameters that are allowed
     */
    public static Asked of(Question question, Set<String> more) {
        Set<String> allowed = new HashSet<>(CHOICES);
        allowed.addAll(LOOKS);
        allowed.addAll(more);
        question.allowing(allowed);
        Period period = question.period().orElseGet(() -> Period.year(YearMonth.from(question.today())));
        LocalDate asOf = question.asOf().orElseGet(() -> period.defaultAsOf(question.today()));
        return new Asked(question.book(), period, asOf, question.today(), chosen(question, period, asOf));
    }

    private static Map<String, String> chosen(Question question, Period period, LocalDate asOf) {
        LocalDate today = question.today();
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put(BOOK, question.book().name());
        chosen.put(PERIOD, period.toString());
        chosen.put(AS_OF, asOf.toString());
        chosen.remove(BOOK, Book.PORTAL_766.name());
        chosen.remove(PERIOD, Period.year(YearMonth.from(today)).toString());
        chosen.remove(AS_OF, period.defaultAsOf(today).toString());
        return chosen;
    }

    /** Whether the day is still to come: the figures hold if nothing more happens. */
    public boolean forecast() {
        return asOf.isAfter(today);
    }

    /** The same of another day. */
    public Asked on(LocalDate day) {
        Map<String, String> choices = new LinkedHashMap<>(chosen);
        choices.put(AS_OF, day.toString());
        choices.remove(AS_OF, period.defaultAsOf(today).toString());
        return new Asked(book, period, day, today, choices);
    }

    /** The same in another book. */
    public Asked in(Book other) {
        Map<String, String> choices = new LinkedHashMap<>(chosen);
        choices.put(BOOK, other.name());
        choices.remove(BOOK, Book.PORTAL_766.name());
        return new Asked(other, period, asOf, today, choices);
    }

    /** The day that figures are compared with. */
    public LocalDate weekBefore() {
        return asOf.minusWeeks(1);
    }

    /** The whole country. */
    public String country() {
        return "/" + chosenAfter("?");
    }

    /** A province, or a unit below one. */
    public String unit(AgencyCode unit) {
        return "/units/" + unit + chosenAfter("?");
    }

    /** The same with all units below it, however many they are. */
    public String whole(AgencyCode unit) {
        return "/units/" + unit + "?whole=true" + chosenAfter("&");
    }

    /**
     * Formula, numbers and list behind a figure.
     *
     * @param unit whose figure it is, null for the country
     */
    public String proof(@Nullable AgencyCode unit, FigureKind figure) {
        return "/proof?%sfigure=%s%s".formatted(ofUnit(unit), figure, chosenAfter("&"));
    }

    private static String ofUnit(@Nullable AgencyCode unit) {
        return unit == null ? "" : "unit=" + unit + "&";
    }

    /** All dossiers of a unit, whenever they were received. */
    String all(AgencyCode unit) {
        return LISTS + "?unit=%s&asOf=%s&book=%s".formatted(unit, asOf, book);
    }

    /** What is open in a unit, by what is due next. */
    public String queue(AgencyCode unit) {
        return all(unit) + "&standing=open";
    }

    /** What falls due next in a unit. */
    public String next(AgencyCode unit) {
        return all(unit) + "&standing=IN_TERM&hasDue=true";
    }

    /** Why the book of the page and another one do not count the same dossiers of a unit as late. */
    public String difference(AgencyCode unit, Book other) {
        return "/api/v1/units/%s/book-difference?books=%s,%s&period=%s&asOf=%s"
                .formatted(unit, book, other, period, asOf);
    }

    /** What is overdue in a unit of one procedure, the longest first. */
    public String overdueOf(AgencyCode unit, String procedure) {
        return overdue(unit, asOf) + "&procedure=" + URLEncoder.encode(procedure, StandardCharsets.UTF_8);
    }

    /** How long the finished dossiers of a unit took. */
    public String times(AgencyCode unit) {
        return "/api/v1/units/%s/processing-time?period=%s&asOf=%s&book=%s".formatted(unit, period, asOf, book);
    }

    /** What contradicts itself in a unit. */
    public String anomalies(AgencyCode unit) {
        return "/anomalies?unit=" + unit;
    }

    /** What is told of a unit, and to whom. */
    public String alerts(AgencyCode unit) {
        return "/units/" + unit + "/alerts";
    }

    /**
     * The dossiers with a contradiction, by all that is known now.
     *
     * @param unit that holds them, null for the whole country
     */
    public String contradictory(@Nullable AgencyCode unit, Anomaly anomaly) {
        return LISTS + "?%sanomaly=%s".formatted(ofUnit(unit), anomaly);
    }

    /** One dossier. */
    public String dossier(DossierCode code) {
        return LISTS + "/" + code + chosenAfter("?");
    }

    /**
     * The dossiers behind a figure.
     *
     * @param unit whose figure it is, null for all dossiers of the country
     */
    public String list(@Nullable AgencyCode unit, FigureKind figure) {
        String standings = figure.standings().stream().map(Enum::name).collect(Collectors.joining(","));
        return LISTS
                + "?%speriod=%s&asOf=%s&book=%s&standing=%s".formatted(ofUnit(unit), period, asOf, book, standings);
    }

    /** What is overdue at the end of the day, whenever it was received, the longest first. */
    public String overdue(AgencyCode unit, LocalDate day) {
        return LISTS + "?unit=%s&asOf=%s&book=%s&standing=OVERDUE&sort=overdue".formatted(unit, day, book);
    }

    /** How the stock of overdue dossiers changed in the week up to the day. */
    public String flow(AgencyCode unit) {
        return "/api/v1/units/%s/late-flow?from=%s&to=%s&book=%s".formatted(unit, asOf.minusDays(6), asOf, book);
    }

    /** The report of the week up to the day before. */
    public String report(AgencyCode province, String language) {
        LocalDate last = asOf.isBefore(today) ? asOf : today.minusDays(1);
        return "/api/v1/provinces/%s/weekly-report?weekEnding=%s&lang=%s&format=html"
                .formatted(province, last, language);
    }

    /** The same figures for programs. */
    public String api(AgencyCode unit) {
        return "/api/v1/units/%s/progress?period=%s&asOf=%s&book=%s".formatted(unit, period, asOf, book);
    }

    private String chosenAfter(String sign) {
        String parameters = chosen.entrySet().stream().map(Object::toString).collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "" : sign + parameters;
    }

    /** The periods that a reader may choose from: the year, its quarters and months, as far as they have begun. */
    public List<Period> periods() {
        YearMonth last = YearMonth.from(asOf.isBefore(period.firstDay()) ? period.firstDay() : asOf);
        YearMonth first = YearMonth.of(period.first().getYear(), 1);
        List<YearMonth> months = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
        return Stream.of(
                        Stream.of(Period.year(first.minusYears(1)), Period.year(first)),
                        months.stream().map(Period::quarter).distinct(),
                        months.stream().map(Period::month),
                        Stream.of(period))
                .flatMap(periods -> periods)
                .distinct()
                .toList();
    }
}
