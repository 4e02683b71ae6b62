package vn.tiendo.faults.verdict;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.faults.load.Told;
import vn.tiendo.faults.site.Site;
import vn.tiendo.local.run.Door;

/** The whole event store, by position. */
record StoredEvents(List<StoredEvent> all) {
    /** One row; the digest is that of its payload. */
    record StoredEvent(long position, int sequence, Told told, String digest) {
        String dossier() {
            return told.dossier();
        }
    }

    /** The payload says whose fact it is: no column does. */
    private static final String ROWS = """
            select position, sequence, dossier_code, fact ->> 'source' as source, fact ->> 'id' as id, md5(payload) as digest
            from dossier_event
            cross join lateral (select convert_from(payload, 'UTF8')::json as fact) parsed
            order by position
            """;

    static StoredEvents of(Site site) {
        return new StoredEvents(site.database()
                .of(site.first(Door.COMMAND).application())
                .sql(ROWS)
                .query(StoredEvents::row)
                .list());
    }

    private static StoredEvent row(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getInt("sequence"),
                new Told(row.getString("dossier_code"), row.getString("source"), row.getString("id")),
                row.getString("digest"));
    }

    Stream<Told> told() {
        return all.stream().map(StoredEvent::told);
    }

    /** What shops said of these, in the order in which it was stored. */
    List<String> lines(Map<Told, String> lines) {
        return told().map(told -> lines.getOrDefault(told, ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
