package vn.tiendo.query.rules.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.outage.Outage;
import vn.tiendo.query.outage.Outages;

/** The table {@code outage}. */
final class OutageTable {
    private final JdbcClient database;

    OutageTable(JdbcClient database) {
        this.database = database;
    }

    Outages outages() {
        return Outages.of(database.sql("select id, unit, system, began, ended from outage")
                .query((row, _) -> outage(row))
                .list());
    }

    private static Outage outage(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
        return new Outage(
                row.getString("id"),
                new AgencyCode(row.getString("unit")),
                row.getString("system"),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    void put(Outage outage) {
        database.sql("""
                        insert into outage (id, unit, system, began, ended)
                        values (:id, :unit, :system, :began, :ended)
                        on conflict (id) do update
                        set unit = excluded.unit, system = excluded.system,
                            began = excluded.began, ended = excluded.ended
                        """)
                .param("id", outage.id())
                .param("unit", outage.unit().value())
                .param("system", outage.system())
                .param("began", time(outage.from()))
                .param("ended", time(outage.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    void remove(String id) {
        database.sql("delete from outage where id = :id").param("id", id).update();
    }
}
