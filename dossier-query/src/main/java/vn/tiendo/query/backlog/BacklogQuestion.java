package vn.tiendo.query.backlog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.backlog.Backlog.Mark;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.Territory;

/**
 * Which list is asked for, and which page of it.
 *
 * @param selection its unit not yet put together from what was merged into it
 * @param territory the day on whose units it is asked for
 * @param cursor where the page before it ended, null for the first page
 * @param filters what names the list: a cursor belongs to one list
 */
public record BacklogQuestion(
        Selection selection,
        LocalDate territory,
        Sort sort,
        int limit,
        @Nullable Cursor cursor,
        String filters,
        @Nullable Boolean forecast) {
    private static final Set<String> OF_A_PAGE = Set.of("cursor", "limit");
    /** What a list can be asked for by. */
    public static final Set<String> PARAMETERS = Set.of(
            "unit",
            "standing",
            "cause",
            "procedure",
            "anomaly",
            "dueFrom",
            "dueTo",
            "hasDue",
            "saidLate",
            "asOf",
            "period",
            "territory",
            "book",
            "sort",
            "cursor",
            "limit",
            "format");

    private static final int LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1_000;
    private static final Pattern PROCEDURE = Pattern.compile("\\P{Cntrl}{1,64}");

    /** Unless asked otherwise, all dossiers of the country as they stand today, or did when the first page was read. */
    public static BacklogQuestion of(Question question) {
        question.allowing(PARAMETERS);
        String filters = question.without(Set.of("cursor", "limit", "format")).toString();
        Cursor cursor =
                question.value("cursor", text -> Cursor.read(text, filters)).orElse(null);
        LocalDate asOf = question.asOf().orElseGet(() -> cursor == null ? question.today() : cursor.asOf());
        return new BacklogQuestion(
                selection(question, asOf),
                question.territory(asOf),
                question.value("sort", Sort::named).orElse(Sort.DUE),
                question.number("limit", 1, HIGHEST_LIMIT).orElse(LIMIT),
                cursor,
                filters,
                question.forecast(asOf));
    }

    private static Selection selection(Question question, LocalDate asOf) {
        List<Standing> standings = new ArrayList<>();
        question.values("standing", States::named).forEach(standings::addAll);
        return new Selection(
                question.book(),
                asOf,
                question.unit().map(Extent::of).orElse(null),
                States.of(standings, question.values("cause", Question.oneOf(Cause.class))),
                question.period().orElse(null),
                question.value("procedure", BacklogQuestion::procedure).orElse(null),
                question.value("anomaly", Question.oneOf(Anomaly.class)).orElse(null),
                question.day("dueFrom").orElse(null),
                question.day("dueTo").orElse(null),
                question.value("hasDue", Question::yesOrNo).orElse(null),
                question.value("saidLate", Question::yesOrNo).orElse(null));
    }

    /**
     * Reads the code of a procedure.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static String procedure(String code) {
        if (!PROCEDURE.matcher(code).matches()) {
            throw new IllegalArgumentException("the code of a procedure is 1 to 64 characters");
        }
        return code;
    }

    /** The list of the unit in its territory. */
    public Selection in(Territory units) {
        Extent unit = selection.unit();
        return unit == null
                ? selection
                : selection.of(units.extent(unit.prefixes().getFirst(), territory));
    }

    /** The whole list has no pages. */
    public BacklogQuestion whole(Question question) {
        Optional<String> wrong =
                OF_A_PAGE.stream().filter(question::has).sorted().findFirst();
        if (wrong.isPresent()) {
            throw Refusal.invalidValue(
                    wrong.get(), "CSV and Excel are always the whole list; leave \"" + wrong.get() + "\" out");
        }
        return this;
    }

    /** Where the page before it ended, null for the first page. */
    public @Nullable Mark after() {
        return cursor == null ? null : cursor.mark();
    }

    /** The cursor to the page that begins there, null where there is none. */
    public @Nullable String next(@Nullable Mark end) {
        return end == null ? null : new Cursor(selection.asOf(), end).text(filters);
    }
}
