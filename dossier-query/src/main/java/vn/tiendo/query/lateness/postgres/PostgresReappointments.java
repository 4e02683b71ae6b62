package vn.tiendo.query.lateness.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.lateness.LateFlows.Span;
import vn.tiendo.query.lateness.Reappointment;
import vn.tiendo.query.lateness.Reappointment.Apology;
import vn.tiendo.query.lateness.Reappointments;

/** Re-appointments as they are kept, one by one. */
class PostgresReappointments implements Reappointments {
    // reappointment_by_province_and_day: all of the province on the days, of which few units ask for few
    private static final String COUNTS = """
            select holder.unit, given.apology, count(*) as count
            from reappointment given
            join (values (:depth), (:depth + 1)) as level (depth)
                on cardinality(string_to_array(given.unit, '.')) >= level.depth
            cross join lateral (
                select array_to_string((string_to_array(given.unit, '.'))[1 : level.depth], '.') collate "C" as unit
            ) holder
            where given.province = :province and given.day between :from and :to
                and (given.unit = :unit or starts_with(given.unit, :below))
            group by holder.unit, given.apology
            """;

    // reappointment_by_province_and_day, in its order
    private static final String LIST = """
            select code, number, day, unit, due, apology
            from reappointment
            where province = :province and day between :from and :to
                and (unit = :unit or starts_with(unit, :below))
                and apology = any(:apologies)
                and (:afterDay::integer is null or (day, code, number) > (:afterDay, :afterCode, :afterNumber))
            order by day, code, number
            limit :limit
            """;

    private final JdbcClient jdbc;

    PostgresReappointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<AgencyCode, Map<Apology, Long>> counts(AgencyCode unit, Collection<AgencyCode> children, Span span) {
        Map<AgencyCode, Map<Apology, Long>> counts = new HashMap<>();
        Stream.concat(Stream.of(unit), children.stream())
                .forEach(asked -> counts.put(asked, new EnumMap<>(Apology.class)));
        about(COUNTS, unit, span).param("depth", unit.depth()).query((ResultSet row) -> add(row, counts));
        return counts;
    }

    private static void add(ResultSet row, Map<AgencyCode, Map<Apology, Long>> counts) throws SQLException {
        Map<Apology, Long> ofUnit = counts.get(new AgencyCode(row.getString("unit")));
        if (ofUnit != null) {
            ofUnit.put(Apology.valueOf(row.getString("apology")), row.getLong("count"));
        }
    }

    @Override
    public List<Listed> list(AgencyCode unit, Span span, Set<Apology> apologies, @Nullable Place after, int limit) {
        return about(LIST, unit, span)
                .param("apologies", apologies.stream().map(Enum::name).toArray(String[]::new))
                .param("afterDay", after == null ? null : Numbers.of(after.day()))
                .param("afterCode", after == null ? null : after.code().value())
                .param("afterNumber", after == null ? null : after.number())
                .param("limit", limit)
                .query((row, _) -> listed(row))
                .list();
    }

    private JdbcClient.StatementSpec about(String statement, AgencyCode unit, Span span) {
        return jdbc.sql(statement)
                .param("province", unit.province().value())
                .param("unit", unit.value())
                .param("below", unit.value() + ".")
                .param("from", Numbers.of(span.from()))
                .param("to", Numbers.of(span.to()));
    }

    private static Listed listed(ResultSet row) throws SQLException {
        Reappointment reappointment = new Reappointment(
                row.getInt("number"),
                LocalDate.ofEpochDay(row.getInt("day")),
                new AgencyCode(row.getString("unit")),
                LocalDate.ofEpochDay(row.getInt("due")),
                Apology.valueOf(row.getString("apology")));
        return new Listed(new DossierCode(row.getString("code")), reappointment);
    }
}
