package vn.tiendo.query.rebuild.postgres;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A derived table and the one of its name in the schema {@code rebuild}.
 *
 * @param table a name that is no input
 * @param key the columns of the primary key
 * @param columns all columns but those that follow from others
 */
record Twin(String table, List<String> key, List<String> columns) {
    /** As the catalogue of the database knows the table. */
    static Twin of(JdbcClient database, String table) {
        return new Twin(
                table,
                names(
                        database,
                        table,
                        "and attnum = any (select unnest(indkey) from pg_index where indrelid = attrelid and indisprimary)"),
                names(database, table, ""));
    }

    private static List<String> names(JdbcClient database, String table, String condition) {
        return database.sql("""
                        select attname
                        from pg_attribute
                        where attrelid = ('public.' || :table)::regclass and attnum > 0 and not attisdropped and attgenerated = '' %s
                        order by attnum
                        """.formatted(condition))
                .param("table", table)
                .query(String.class)
                .list();
    }

    /** Makes the twin anew and empty, with the same keys and indexes. */
    void create(JdbcClient database) {
        drop(database);
        database.sql("create table rebuild.%1$s (like public.%1$s including all)".formatted(table))
                .update();
    }

    void drop(JdbcClient database) {
        database.sql("drop table if exists rebuild." + table).update();
    }

    /** Writes into the live table what differs, and nothing else. */
    void putInPlace(JdbcClient database) {
        database.sql("""
                        delete from public.%1$s live
                        where not exists (select from rebuild.%1$s twin where %2$s)
                        """.formatted(table, same(key))).update();
        database.sql("""
                        insert into public.%1$s (%2$s)
                        select %2$s
                        from rebuild.%1$s twin
                        where not exists (select from public.%1$s live where %3$s)
                        on conflict (%4$s) do update set %5$s
                        """.formatted(table, list(columns), same(columns), list(key), replaced()))
                .update();
    }

    /** A condition by which rows of both agree; a key is never null, and is found by its index. */
    String same(List<String> names) {
        return names.stream()
                .map(name -> key.contains(name)
                        ? "twin.%1$s = live.%1$s".formatted(name)
                        : "twin.%1$s is not distinct from live.%1$s".formatted(name))
                .collect(Collectors.joining(" and "));
    }

    private String replaced() {
        return columns.stream()
                .map(name -> "%1$s = excluded.%1$s".formatted(name))
                .collect(Collectors.joining(", "));
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }
}
