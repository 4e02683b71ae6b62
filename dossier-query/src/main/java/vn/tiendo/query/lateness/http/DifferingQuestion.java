package vn.tiendo.query.lateness.http;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.lateness.RuleClass;
import vn.tiendo.query.question.ListCursor;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.standing.Books;

/**
 * Which of the dossiers are asked for that make up a difference.
 *
 * @param classes the classes that explain them
 * @param after where the page before it ended, null for the first page
 * @param filters what names the list: a cursor belongs to one list
 */
record DifferingQuestion(
        BookDifferenceQuestion difference,
        Set<RuleClass> classes,
        @Nullable DossierCode after,
        int limit,
        String filters) {
    static final String CLASS = "class";
    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";
    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1_000;

    static DifferingQuestion of(String unit, Question question, Books books) {
        Set<String> parameters = new HashSet<>(BookDifferenceQuestion.PARAMETERS);
        parameters.addAll(Set.of(CLASS, CURSOR, LIMIT));
        question.allowing(parameters);
        String filters = unit + question.without(Set.of(CURSOR, LIMIT));
        Place place = question.value(CURSOR, text -> Place.read(text, filters)).orElse(null);
        return new DifferingQuestion(
                BookDifferenceQuestion.of(unit, question, books, place == null ? question.today() : place.asOf()),
                Set.copyOf(question.values(CLASS, Question.oneOf(RuleClass.class))),
                place == null ? null : place.code(),
                question.number(LIMIT, 1, HIGHEST_LIMIT).orElse(USUAL_LIMIT),
                filters);
    }

    /** The day goes with the cursor, so that a list of today stays that of the day of its first page. */
    private record Place(LocalDate asOf, DossierCode code) {
        private static final int PARTS = 2;

        private static Place read(String text, String filters) {
            List<String> parts = ListCursor.read(text, filters, PARTS).place();
            return new Place(LocalDate.parse(parts.getFirst()), new DossierCode(parts.getLast()));
        }
    }

    /** The cursor to the page after a dossier. */
    String next(DossierCode last) {
        return new ListCursor(List.of(difference.asOf().toString(), last.value())).text(filters);
    }
}
