package vn.tiendo.query.rebuild.postgres;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.tally.Book;

/**
 * The table {@code derived_as}: for which books, and into which tables, everything that was told has been derived. A new
 * book or table holds nothing of what was told before; then everything is rebuilt.
 */
record DerivedAs(JdbcClient database, List<Book> books, List<String> tables) {
    /** Whether everything is derived as it is derived now; an empty store is so as any. */
    boolean isCurrent() {
        return database.sql("""
                        select exists (select from derived_as where books = :books::text[] and tables = :tables::text[])
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
        return books.stream().map(Book::name).toArray(String[]::new);
    }
}
