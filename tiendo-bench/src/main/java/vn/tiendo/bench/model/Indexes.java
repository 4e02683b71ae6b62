package vn.tiendo.bench.model;

import java.sql.SQLException;
import java.util.List;

/** The indexes and keys of some tables, taken away while the tables are filled: it is several times as fast. */
final class Indexes {
    private static final String DROP = """
            select case
                when key.oid is not null
                    then format('alter table %s drop constraint %I', index.indrelid::regclass, key.conname)
                else format('drop index %s', index.indexrelid::regclass)
            end
            from pg_index index
            left join pg_constraint key on key.conindid = index.indexrelid
            where index.indrelid in (TABLES)
            """;

    private static final String MAKE = """
            select case
                when key.oid is not null
                    then format('alter table %s add constraint %I %s',
                        index.indrelid::regclass, key.conname, pg_get_constraintdef(key.oid))
                else pg_get_indexdef(index.indexrelid)
            end
            from pg_index index
            left join pg_constraint key on key.conindid = index.indexrelid
            where index.indrelid in (TABLES)
            """;

    private final Script script;
    private final List<String> definitions;

    private Indexes(Script script, List<String> definitions) {
        this.script = script;
        this.definitions = definitions;
    }

    static Indexes dropped(Script script, List<String> tables) throws SQLException {
        String names = String.join(
                ", ", tables.stream().map(table -> "'" + table + "'::regclass").toList());
        Indexes indexes = new Indexes(script, script.texts(MAKE.replace("TABLES", names)));
        script.run(script.texts(DROP.replace("TABLES", names)).toArray(String[]::new));
        return indexes;
    }

    /** Makes them again as they were. */
    void make() throws SQLException {
        script.run(definitions.toArray(String[]::new));
    }
}
