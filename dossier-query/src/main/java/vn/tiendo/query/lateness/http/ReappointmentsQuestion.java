package vn.tiendo.query.lateness.http;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.lateness.LateFlows.Span;
import vn.tiendo.query.lateness.Reappointment.Apology;
import vn.tiendo.query.lateness.Reappointments.Listed;
import vn.tiendo.query.lateness.Reappointments.Place;
import vn.tiendo.query.question.ListCursor;
import vn.tiendo.query.question.Question;

/**
 * Whose re-appointments are asked for, of which days, and which page of their list.
 *
 * @param book by whose figures the children are found; the re-appointments are the same in all
 * @param territory the day on whose units they are asked for
 * @param apologies those that are listed; all are counted
 * @param after where the page before it ended, null for the first page
 * @param filters what names the list: a cursor belongs to one list
 */
record ReappointmentsQuestion(
        AgencyCode unit,
        Book book,
        Span span,
        LocalDate territory,
        Set<Apology> apologies,
        @Nullable Place after,
        int limit,
        String filters) {
    private static final String APOLOGY = "apology";
    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";
    private static final Set<String> PARAMETERS = Set.of("from", "to", "book", "territory", APOLOGY, CURSOR, LIMIT);
    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1_000;

    static ReappointmentsQuestion of(String unit, Question question) {
        question.allowing(PARAMETERS);
        String filters = unit + question.without(Set.of(CURSOR, LIMIT));
        Page page = question.value(CURSOR, text -> Page.read(text, filters)).orElse(null);
        Span span = Days.span(question, page == null ? question.today() : page.to());
        return new ReappointmentsQuestion(
                question.unit(unit),
                question.book(),
                span,
                question.territory(span.to()),
                apologies(question.values(APOLOGY, Question.oneOf(Apology.class))),
                page == null ? null : page.after(),
                question.number(LIMIT, 1, HIGHEST_LIMIT).orElse(USUAL_LIMIT),
                filters);
    }

    private static Set<Apology> apologies(List<Apology> asked) {
        return asked.isEmpty() ? EnumSet.allOf(Apology.class) : EnumSet.copyOf(asked);
    }

    /** The last day goes with the cursor, so that the list of this week stays that of the day of its first page. */
    private record Page(LocalDate to, Place after) {
        private static final int PARTS = 4;

        private static Page read(String text, String filters) {
            List<String> parts = ListCursor.read(text, filters, PARTS).place();
            Place after = new Place(
                    LocalDate.parse(parts.get(1)), new DossierCode(parts.get(2)), Integer.parseInt(parts.get(3)));
            return new Page(LocalDate.parse(parts.get(0)), after);
        }
    }

    /** The cursor to the page that begins after it. */
    String next(Listed last) {
        List<String> place = List.of(
                span.to().toString(),
                last.reappointment().day().toString(),
                last.code().value(),
                Integer.toString(last.reappointment().number()));
        return new ListCursor(place).text(filters);
    }
}
