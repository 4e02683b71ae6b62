package vn.tiendo.query.reception.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.reception.ReceptionState;
import vn.tiendo.query.reception.Receptions.Item;
import vn.tiendo.query.reception.Receptions.Mark;

/**
 * Which page of which list is asked for.
 *
 * @param cursor where the page before it ended, null for the first page
 * @param filters what names the list: a cursor belongs to one list
 */
record ReceptionList(
        ReceptionQuestion question,
        Set<ReceptionState> states,
        @Nullable ReceptionCursor cursor,
        int limit,
        String filters) {
    private static final Set<String> PARAMETERS = Set.of("state", "from", "to", "asOf", "territory", "cursor", "limit");
    private static final int LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1_000;

    static ReceptionList of(String unit, Question question) {
        question.allowing(PARAMETERS);
        String filters = unit + " " + question.without(Set.of("cursor", "limit"));
        ReceptionCursor cursor = question.value("cursor", text -> ReceptionCursor.read(text, filters))
                .orElse(null);
        Set<ReceptionState> states = EnumSet.noneOf(ReceptionState.class);
        question.values("state", ReceptionState::named).forEach(states::addAll);
        return new ReceptionList(
                ReceptionQuestion.read(unit, question, cursor == null ? question.today() : cursor.asOf()),
                states.isEmpty() ? EnumSet.allOf(ReceptionState.class) : states,
                cursor,
                question.number("limit", 1, HIGHEST_LIMIT).orElse(LIMIT),
                filters);
    }

    /** Where the page before it ended, null for the first page. */
    @Nullable Mark after() {
        return cursor == null ? null : cursor.mark();
    }

    /**
     * The cursor to the next page, null where nothing follows.
     *
     * @param found one item more than a page, where there are so many
     */
    @Nullable String next(List<Item> found) {
        if (found.size() <= limit) {
            return null;
        }
        Item last = found.get(limit - 1);
        return new ReceptionCursor(question.asOf(), new Mark(last.deadline(), last.code())).text(filters);
    }
}
