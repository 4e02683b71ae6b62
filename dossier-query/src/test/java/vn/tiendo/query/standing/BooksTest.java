package vn.tiendo.query.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.Book;

class BooksTest {
    private static final Books BOOKS = Judged.OF_FOUR_BOOKS.books();

    @Test
    void everyBookHasTheNumberOfItsPlace() {
        assertThat(BOOKS.all()).hasSize(4).startsWith(Book.PORTAL_766, Book.PROVINCE, Book.FIRST_PROMISE);
        assertThat(BOOKS.all()).allSatisfy(book -> {
            assertThat(BOOKS.book(BOOKS.number(book))).isEqualTo(book);
            assertThat(BOOKS.rules(book).book()).isEqualTo(book);
        });
    }

    @Test
    void aSetOfBooksHasABitForEach() {
        assertThat(BOOKS.all()).extracting(BOOKS::bit).containsExactly(0b0001, 0b0010, 0b0100, 0b1000);
    }

    @Test
    void aBookThatIsNotCountedIsRefused() {
        Book unknown = new Book("UNKNOWN");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOOKS.number(unknown))
                .withMessageContaining("UNKNOWN");
        assertThatIllegalArgumentException().isThrownBy(() -> BOOKS.rules(unknown));
    }
}
