package vn.tiendo.query.lateness.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.lateness.BookPair;
import vn.tiendo.query.lateness.DifferenceCount;
import vn.tiendo.query.lateness.RuleClass;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.UnitOfFigures;

/**
 * The difference between two books as it is answered; what is null is left out.
 *
 * @param differing the dossiers that are late in one book only
 * @param lateOnlyIn the same by the book in which they are late
 * @param classes what explains them, all classes in their order
 */
record BookDifferenceAnswer(
        @JsonUnwrapped UnitOfFigures unit,
        List<Book> books,
        @Nullable Period period,
        LocalDate asOf,
        @Nullable Boolean open,
        @Nullable Boolean forecast,
        long differing,
        Map<Book, Long> lateOnlyIn,
        List<OfClass> classes,
        @JsonUnwrapped Freshness freshness) {

    /** What one class explains. */
    record OfClass(@JsonProperty("class") RuleClass explanation, long differing, Map<Book, Long> lateOnlyIn) {
        private static OfClass of(RuleClass explanation, BookPair books, DifferenceCount count) {
            long one = count.lateInOne(explanation);
            long other = count.lateInOther(explanation);
            return new OfClass(explanation, one + other, byBook(books, one, other));
        }
    }

    static BookDifferenceAnswer of(
            BookDifferenceQuestion question, UnitOfFigures unit, DifferenceCount count, Freshness freshness) {
        BookPair books = question.books();
        List<OfClass> classes = Arrays.stream(RuleClass.values())
                .map(explanation -> OfClass.of(explanation, books, count))
                .toList();
        return new BookDifferenceAnswer(
                unit,
                List.of(books.one().book(), books.other().book()),
                question.period(),
                question.asOf(),
                question.open(),
                question.forecast(),
                classes.stream().mapToLong(OfClass::differing).sum(),
                sum(classes),
                classes,
                freshness);
    }

    private static Map<Book, Long> sum(List<OfClass> classes) {
        Map<Book, Long> sum = new LinkedHashMap<>();
        classes.forEach(ofClass -> ofClass.lateOnlyIn().forEach((book, count) -> sum.merge(book, count, Long::sum)));
        return sum;
    }

    private static Map<Book, Long> byBook(BookPair books, long one, long other) {
        Map<Book, Long> counts = new LinkedHashMap<>();
        counts.put(books.one().book(), one);
        counts.put(books.other().book(), other);
        return counts;
    }
}
