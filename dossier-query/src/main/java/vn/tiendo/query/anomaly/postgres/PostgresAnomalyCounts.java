package vn.tiendo.query.anomaly.postgres;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.query.anomaly.AnomalyCounts;
import vn.tiendo.query.anomaly.Directory;
import vn.tiendo.query.anomaly.Unregistered;

/**
 * Counts contradictions below a unit: what lies in [unit, unit + '/'), as codes are letters, digits and dots; all of them
 * lie in ['', '~').
 */
class PostgresAnomalyCounts implements AnomalyCounts {
    // anomaly_by_kind_and_unit, and nothing else: a range for each kind
    static final String KEPT = """
            select kind, unit as holder, count(*) as dossiers
            from dossier_anomaly
            where kind = any(:kinds) and unit >= :begin and unit < :end
            group by 1, 2
            """;

    // timeline_by_unit_and_receipt, for the few units that nobody registered
    private static final String OF_UNKNOWN_UNITS = """
            select :kind as kind, unit as holder, count(*) as dossiers
            from standing_timeline
            where unit = any(:units) and books & 1 <> 0
            group by 2
            """;

    // timeline_by_procedure
    private static final String OF_UNKNOWN_PROCEDURES = """
            select :kind as kind, unit as holder, count(*) as dossiers
            from unnest(:procedures::text[], :firsts::date[], :lasts::date[]) as unknown (procedure, first, last)
            join standing_timeline t using (procedure)
            where books & 1 <> 0 and received between first and last and unit >= :begin and unit < :end
            group by 2
            """;

    private final JdbcClient jdbc;
    private final Unregistered unregistered;

    PostgresAnomalyCounts(JdbcClient jdbc, Unregistered unregistered) {
        this.jdbc = jdbc;
        this.unregistered = unregistered;
    }

    @Override
    public Map<AgencyCode, Map<Anomaly, Long>> of(@Nullable AgencyCode unit, Directory directory) {
        Map<AgencyCode, Map<Anomaly, Long>> counts = new TreeMap<>();
        RowCallbackHandler adding = row -> counts.computeIfAbsent(
                        new AgencyCode(row.getString("holder")), _ -> new EnumMap<>(Anomaly.class))
                .put(Anomaly.valueOf(row.getString("kind")), row.getLong("dossiers"));
        about(unit, KEPT)
                .param("kinds", names(List.of(Anomaly.values()), Enum::name))
                .query(adding);
        countUnits(unit, directory, adding);
        countProcedures(unit, directory, adding);
        return counts;
    }

    private void countUnits(@Nullable AgencyCode unit, Directory directory, RowCallbackHandler adding) {
        List<AgencyCode> units = unregistered.units(unit, directory);
        if (!units.isEmpty()) {
            about(unit, OF_UNKNOWN_UNITS)
                    .param("kind", Anomaly.UNKNOWN_UNIT.name())
                    .param("units", names(units, AgencyCode::value))
                    .query(adding);
        }
    }

    private void countProcedures(@Nullable AgencyCode unit, Directory directory, RowCallbackHandler adding) {
        List<Unregistered.Span> spans = unregistered.procedures(directory);
        if (!spans.isEmpty()) {
            about(unit, OF_UNKNOWN_PROCEDURES)
                    .param("kind", Anomaly.UNKNOWN_PROCEDURE.name())
                    .param("procedures", names(spans, Unregistered.Span::procedure))
                    .param("firsts", names(spans, span -> span.days().first().toString()))
                    .param("lasts", names(spans, span -> span.days().last().toString()))
                    .query(adding);
        }
    }

    private JdbcClient.StatementSpec about(@Nullable AgencyCode unit, String statement) {
        return jdbc.sql(statement)
                .param("begin", unit == null ? "" : unit.value())
                .param("end", unit == null ? "~" : unit.value() + "/");
    }

    private static <T> String[] names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).toArray(String[]::new);
    }
}
