package vn.tiendo.query.reception.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.reception.ReceptionSelection;
import vn.tiendo.query.reception.ReceptionState;
import vn.tiendo.query.reception.Receptions;

/** Online registrations, judged in the database as of any day. */
class PostgresReceptions implements Receptions {
    // registration_by_province_and_day; what a unit and those below it are lies in [unit, unit + '/').
    // An answer that comes later than the day is none yet, and then the end of the day is compared with the deadline.
    private static final String STANDING = """
            with standing as (
                select code, unit, procedure, registered_at, deadline,
                       case when answered_at < :night then answered_at end as answered_at,
                       case when answered_at < :night then answer else 'WAITING' end
                           || case when least(answered_at, :night) > deadline then '_LATE' else '_IN_TIME' end as state
                from online_registration
                where province = :province and registered between :from and :to
                  and unit >= :unit and unit < :unit || '/'
            )
            """;

    private static final String COUNTS = STANDING + """
            select unit as holder, state, count(*) as dossiers
            from standing
            group by 1, 2
            """;

    private static final String LIST = STANDING + """
            select code, unit, procedure, registered_at, deadline, answered_at, state
            from standing
            where state = any(:states)
              and (:afterDeadline::timestamptz is null or (deadline, code) > (:afterDeadline, :afterCode))
            order by deadline, code
            limit :limit
            """;

    private final JdbcClient jdbc;

    PostgresReceptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<AgencyCode, Map<ReceptionState, Long>> counts(ReceptionSelection selection) {
        Map<AgencyCode, Map<ReceptionState, Long>> counts = new TreeMap<>();
        about(selection, COUNTS).query(row -> {
            counts.computeIfAbsent(new AgencyCode(row.getString("holder")), _ -> new EnumMap<>(ReceptionState.class))
                    .put(ReceptionState.valueOf(row.getString("state")), row.getLong("dossiers"));
        });
        return counts;
    }

    @Override
    public List<Item> page(ReceptionSelection selection, Set<ReceptionState> states, @Nullable Mark after, int limit) {
        return about(selection, LIST)
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("afterDeadline", after == null ? null : time(after.deadline()))
                .param("afterCode", after == null ? null : after.code().value())
                .param("limit", limit)
                .query((row, _) -> item(row))
                .list();
    }

    private JdbcClient.StatementSpec about(ReceptionSelection selection, String statement) {
        return jdbc.sql(statement)
                .param("province", selection.unit().province().value())
                .param("unit", selection.unit().value())
                .param("from", selection.from())
                .param("to", selection.to())
                .param("night", time(selection.night()));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Item item(ResultSet row) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Item(
                new DossierCode(row.getString("code")),
                new AgencyCode(row.getString("unit")),
                row.getString("procedure"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                answered == null ? null : answered.toInstant(),
                ReceptionState.valueOf(row.getString("state")));
    }
}
