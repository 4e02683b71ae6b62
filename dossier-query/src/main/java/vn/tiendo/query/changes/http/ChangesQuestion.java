package vn.tiendo.query.changes.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.changes.Figure;
import vn.tiendo.query.changes.Since;
import vn.tiendo.query.question.ListCursor;
import vn.tiendo.query.question.PeriodQuestion;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.unit.Territory;

/**
 * The changes of which figure are asked for, since when, and which page of them.
 *
 * @param since when the figure was read or published
 * @param page where the page before it ended, null for the first page
 * @param filters what names the list: a cursor belongs to one list
 */
record ChangesQuestion(
        PeriodQuestion figures, Since since, @Nullable Page page, int limit, String filters) {
    private static final String SINCE = "sincePosition";
    private static final String SINCE_FOLD = "sinceFold";
    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";
    private static final String FORMAT = "format";
    private static final Set<String> MORE = Set.of(SINCE, SINCE_FOLD, CURSOR, LIMIT, FORMAT);
    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1_000;
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    static ChangesQuestion of(String unit, Question question) {
        String filters = unit + question.without(Set.of(CURSOR, LIMIT, FORMAT));
        Page page = question.value(CURSOR, text -> Page.read(text, filters)).orElse(null);
        LocalDate today = page == null ? question.today() : page.today();
        return new ChangesQuestion(
                PeriodQuestion.of(unit, question, MORE, today),
                since(question),
                page,
                question.number(LIMIT, 1, HIGHEST_LIMIT).orElse(USUAL_LIMIT),
                filters);
    }

    private static Since since(Question question) {
        return new Since(
                question.value(SINCE, ChangesQuestion::position).orElseThrow(ChangesQuestion::sinceWhen),
                question.value(SINCE_FOLD, ChangesQuestion::position).orElse(null));
    }

    private static long position(String text) {
        if (!POSITION.matcher(text).matches()) {
            throw new IllegalArgumentException("this is a whole number, as \"position\" or \"fold\" of an answer");
        }
        return Long.parseLong(text);
    }

    private static Refusal sinceWhen() {
        return Refusal.invalidValue(
                SINCE, "say since when: the \"position\" of the answer or of the published ranking to compare with");
    }

    /** The whole list has no pages. */
    ChangesQuestion whole(Question question) {
        Optional<String> wrong =
                List.of(CURSOR, LIMIT).stream().filter(question::has).findFirst();
        if (wrong.isPresent()) {
            throw Refusal.invalidValue(
                    wrong.get(), "text/csv is always the whole list; leave \"" + wrong.get() + "\" out");
        }
        return this;
    }

    /** The figure in its territory. */
    Figure figure(Territory units) {
        return new Figure(
                figures.book(), units.extent(figures.unit(), figures.territory()), figures.period(), figures.asOf());
    }

    /** From when on the page lists. */
    Since after() {
        return page == null ? since : new Since(page.position(), since.fold());
    }

    /**
     * Where a page ended.
     *
     * @param today the day on which the first page was read, so that a list of today stays that of its day
     */
    record Page(LocalDate today, long position) {
        private static final int PARTS = 2;

        private static Page read(String text, String filters) {
            List<String> parts = ListCursor.read(text, filters, PARTS).place();
            return new Page(LocalDate.parse(parts.getFirst()), Long.parseLong(parts.getLast()));
        }

        private String text(String filters) {
            return new ListCursor(List.of(today.toString(), Long.toString(position))).text(filters);
        }
    }

    /** The cursor to the page after a position. */
    String next(long position, LocalDate today) {
        return new Page(page == null ? today : page.today(), position).text(filters);
    }
}
