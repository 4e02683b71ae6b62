package vn.tiendo.query.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiendo.query.question.Question;

/** What somebody filled in: kept as typed, with what is wrong at which field, until it can be used. */
public final class Form {
    /** Nothing is filled in yet. */
    public static final Form EMPTY = new Form(Map.of());

    private static final String ALL = "all";
    private static final String SHOWN = "shown";
    private static final String BY = "by";
    private static final String WHY = "why";
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_WHY = 512;
    /** The fields of all forms: none of them is a parameter of a list. */
    public static final Set<String> FIELDS = Set.of(
            "dossier",
            "rejection",
            "saidCause",
            "reason",
            "act",
            "alertKind",
            "alertState",
            "subscription",
            "subscriber",
            "to",
            "secret",
            "mailLanguage",
            BY,
            WHY,
            ALL,
            SHOWN);

    private final Map<String, List<String>> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();

    private Form(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /** What was filled in, among other parameters. */
    public static Form of(Question question) {
        Map<String, List<String>> typed = question.without(Set.of());
        typed.keySet().retainAll(FIELDS);
        return new Form(typed);
    }

    /** What stands in a field; empty where it was left blank. */
    public String value(String field) {
        return typed.getOrDefault(field, List.of("")).getFirst().strip();
    }

    /** Whether a box is ticked. */
    public boolean ticked(String field, Object value) {
        return typed.getOrDefault(field, List.of()).contains(value.toString());
    }

    /** What is wrong, by field, as keys of texts. */
    public Map<String, String> faults() {
        return faults;
    }

    /** Notes what is wrong with a field, unless that is known already. */
    public void wrong(String field, String key) {
        faults.putIfAbsent(field, key);
    }

    /** Whether something is wrong. */
    public boolean isWrong() {
        return !faults.isEmpty();
    }

    /** With what the form is answered that is not taken: what nobody here can mend may be tried again. */
    public int status() {
        return faults.containsKey("away") ? UNAVAILABLE : UNPROCESSABLE;
    }

    /** Who does it. */
    public String by() {
        return text(BY, LONGEST_NAME);
    }

    /** Why it is done. */
    public String why() {
        return text(WHY, LONGEST_WHY);
    }

    private String text(String field, int longest) {
        String text = value(field).replaceAll("\\R", " ");
        if (text.isEmpty()) {
            wrong(field, "form.missing." + field);
        } else if (text.codePointCount(0, text.length()) > longest
                || text.chars().anyMatch(Character::isISOControl)) {
            wrong(field, "form.tooLong");
        }
        return text;
    }

    /** The choice in a field, null where there is none, which is then wrong. */
    public <T> @Nullable T choice(String field, Function<String, T> parse) {
        try {
            return parse.apply(value(field));
        } catch (IllegalArgumentException _) {
            wrong(field, "form.missing." + field);
            return null;
        }
    }

    /** The boxes that are ticked, or all that were shown where all are meant; none is wrong. */
    public <T> List<T> chosen(String field, Function<String, T> parse) {
        List<String> texts =
                ticked(ALL, true) ? List.of(value(SHOWN).split(",")) : typed.getOrDefault(field, List.of());
        Set<T> chosen = new LinkedHashSet<>();
        try {
            texts.stream().map(parse).forEach(chosen::add);
        } catch (IllegalArgumentException _) {
            chosen.clear();
        }
        if (chosen.isEmpty()) {
            wrong(field, "form.missing." + field);
        }
        return new ArrayList<>(chosen);
    }
}
