package vn.tiendo.query.words;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.ranking.Index766.Movement;
import vn.tiendo.contract.ranking.IndexGroup;

/** How a language says things, and writes numbers and days. Not shared between threads. */
public class Words {
    private static final String COMMON = "vn.tiendo.query.words.common";
    private static final int PERCENT = 2;

    private final Language language;
    private final ResourceBundle own;
    private final ResourceBundle common;
    private final DecimalFormatSymbols symbols;

    /** @param bundle of texts for one purpose, beside those that all share */
    protected Words(Language language, String bundle) {
        this.language = language;
        this.own = texts(bundle, language);
        this.common = texts(COMMON, language);
        this.symbols = DecimalFormatSymbols.getInstance(language.locale());
    }

    private static ResourceBundle texts(String bundle, Language language) {
        return ResourceBundle.getBundle(
                bundle,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private boolean has(String key) {
        return own.containsKey(key) || common.containsKey(key);
    }

    private String text(String key) {
        return (own.containsKey(key) ? own : common).getString(key);
    }

    public Language language() {
        return language;
    }

    /** A text with values put in, all of which are texts already. */
    public String say(String key, Object... values) {
        return new MessageFormat(text(key), language.locale()).format(values);
    }

    /** The text of a key that need not be there. */
    protected Optional<String> named(String key) {
        return has(key) ? Optional.of(say(key)) : Optional.empty();
    }

    /** A text about so many things, the first of its values: for none and one of them there may be texts of their own. */
    public String count(String key, long count, Object... more) {
        String special = key + (count == 0 ? ".none" : count == 1 ? ".one" : "");
        Object[] values =
                Stream.concat(Stream.of(number(count)), Stream.of(more)).toArray();
        return say(has(special) ? special : key, values);
    }

    /** A whole number: 4.060, or 4,060. */
    public String number(long number) {
        return format("#,##0", BigDecimal.valueOf(number));
    }

    /** A number with one decimal. */
    public String decimal(BigDecimal number) {
        return format("0.0", number);
    }

    /** Points as one says them: 74.7, 17.25. */
    public String points(String points) {
        return format("0.0#", new BigDecimal(points));
    }

    /** Points as they stand below each other: 74.70, 17.25. */
    public String exactPoints(String points) {
        return format("0.00", new BigDecimal(points));
    }

    /** The size of a change, without its sign. */
    public String size(String change) {
        return format("0.0#", new BigDecimal(change).abs());
    }

    /** A change with its sign: +0.50, −0.12, 0.00. */
    public String signed(String change) {
        return format("+0.00;−0.00", new BigDecimal(change)).replaceFirst("^\\+(0[.,]00)$", "$1");
    }

    /** A share as a percentage with two decimals. */
    public String percent(String share) {
        return format("0.00", new BigDecimal(share).movePointRight(PERCENT)) + (language == Language.VI ? " %" : "%");
    }

    private String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, symbols).format(number);
    }

    /** A day: 30/10/2023, or 30 October 2023. */
    public String day(LocalDate day) {
        return day("day.pattern", day);
    }

    /** A day of the week, in few letters. */
    public String shortDay(LocalDate day) {
        return day("day.short", day);
    }

    /** A day, as the text of that key writes it. */
    public String day(String pattern, TemporalAccessor day) {
        return DateTimeFormatter.ofPattern(text(pattern), language.locale()).format(day);
    }

    /** Some things, one after another: a, b and c. */
    public String list(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        String head = things.subList(0, things.size() - 1).stream()
                .reduce((one, other) -> say("list.comma", one, other))
                .orElseThrow();
        return say("list.and", head, things.getLast());
    }

    /** Things that are each said as a sentence of their own, as one sentence. */
    protected String listOfSentences(List<String> sentences) {
        return list(IntStream.range(0, sentences.size())
                .mapToObj(at -> at == 0 ? sentences.get(at) : inText(sentences.get(at)))
                .toList());
    }

    /** What begins a sentence as it stands within one. */
    protected String inText(String name) {
        return name.substring(0, 1).toLowerCase(language.locale()) + name.substring(1);
    }

    /** A change in points in words, {@code null} said as having no baseline. */
    public String pointsMoved(String prefix, @Nullable String change) {
        if (change == null) {
            return say("noBaseline");
        }
        int sign = new BigDecimal(change).signum();
        return say(prefix + (sign > 0 ? "points.up" : sign < 0 ? "points.down" : "points.same"), size(change));
    }

    /** A change in places in words, {@code null} said as having no baseline. */
    public String placesMoved(String prefix, @Nullable Integer change) {
        if (change == null) {
            return say("noBaseline");
        }
        String way = change > 0 ? "places.up" : change < 0 ? "places.down" : "places.same";
        return count(prefix + way, Math.abs(change));
    }

    /** A day that is told as text, where there is little room. */
    public String dayText(String day) {
        return day("day.figure", LocalDate.parse(day));
    }

    /** The names of some groups, one after another. */
    public String groups(List<IndexGroup> groups) {
        return list(groups.stream().map(group -> say("group." + group)).toList());
    }

    /** How a group moved: with its change, where there is one. */
    public String movement(Movement movement, @Nullable String change) {
        String word = say("movement." + movement);
        return change == null || movement == Movement.SAME ? word : arrow(change) + word + " " + exactSize(change);
    }

    private String exactSize(String change) {
        return format("0.00", new BigDecimal(change).abs());
    }

    /** −1, 0 or 1. */
    public int sign(String change) {
        return new BigDecimal(change).signum();
    }

    /** Shows beside the word which way it went; nothing where it did not move. */
    public String arrow(@Nullable String change) {
        return change == null || sign(change) == 0 ? "" : sign(change) > 0 ? "↑ " : "↓ ";
    }

    /** So many more or fewer. */
    public String changed(long change) {
        return change == 0
                ? say("count.same")
                : arrow(Long.toString(change)) + count(change > 0 ? "count.more" : "count.fewer", Math.abs(change));
    }
}
