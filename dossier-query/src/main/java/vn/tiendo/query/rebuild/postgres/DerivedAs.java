package vn.tiendo.query.rebuild.postgres;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.standing.BookRules;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.ShownBooks;

/**
 * The table {@code derived_as}: for which books, and into which tables, everything that was told has been derived. A new
 * book or table holds nothing of what was told before; then everything is rebuilt.
 */
final class DerivedAs implements ShownBooks {
    private final JdbcClient database;
    private final Books books;
    private final List<String> tables;
    private volatile boolean complete;

    /** @param tables that projections write, in order */
    DerivedAs(JdbcClient database, Books books, List<String> tables) {
        this.database = database;
        this.books = books;
        this.tables = List.copyOf(tables);
    }

    /** Whether everything is derived as it is derived now; an empty store is so as any. */
    boolean isCurrent() {
        return database.sql("""
                        select exists (select from derived_as
                                       where books = :books::text[] and tables = :tables::text[])
                            or not exists (select from dossier)
                        """)
                .param("books", names())
                .param("tables", tables.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** From now on it is. */
    void keep() {
        database.sql("""
                        insert into derived_as (books, tables)
                        values (:books::text[], :tables::text[])
                        on conflict (single) do update
                        set books = excluded.books, tables = excluded.tables
                        """)
                .param("books", names())
                .param("tables", tables.toArray(String[]::new))
                .update();
    }

    private String[] names() {
        return books.all().stream().map(Book::name).toArray(String[]::new);
    }

    /** Until something was kept, the first book alone: it has been counted from the beginning. */
    @Override
    public Books now() {
        if (complete) {
            return books;
        }
        Set<String> counted = Set.copyOf(database.sql("select unnest(books) from derived_as")
                .query(String.class)
                .list());
        complete = books.all().stream().allMatch(book -> counted.contains(book.name()));
        List<BookRules> shown = books.rules().stream()
                .filter(rules -> counted.contains(rules.book().name()))
                .toList();
        return new Books(shown.isEmpty() ? books.rules().subList(0, 1) : shown);
    }
}
