package vn.tiendo.index.component.postgres;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.Action;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.index.component.ComponentChange;
import vn.tiendo.index.component.ComponentChange.Changed;
import vn.tiendo.index.component.ComponentRegister;
import vn.tiendo.index.component.ComponentScores;
import vn.tiendo.index.component.ComponentScores.Told;
import vn.tiendo.index.component.Signature;

/** The tables of component scores: a change is one transaction, and those of one day come one after another. */
final class PostgresComponentRegister implements ComponentRegister {
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final ComponentTables tables;
    private final AuditTrail trail;

    PostgresComponentRegister(JdbcClient database, TransactionTemplate transactions, AuditTrail trail) {
        this.database = database;
        this.transactions = transactions;
        this.tables = new ComponentTables(database);
        this.trail = trail;
    }

    /** One statement, so that scores and version belong together. */
    @Override
    public ComponentScores of(LocalDate asOf) {
        List<Told> told = new ArrayList<>();
        List<Long> version = database.sql("""
                        select day.version as day_version, score.province, score.index_group, score.score,
                            change.version, change.changed_by, change.reason, change.changed_at
                        from component_day day
                        left join component_score score using (as_of)
                        left join component_change change
                            on change.as_of = score.as_of and change.version = score.version
                        where day.as_of = :asOf
                        order by score.province, score.index_group
                        """)
                .param("asOf", asOf)
                .query((row, _) -> {
                    if (row.getString("province") != null) {
                        told.add(told(row));
                    }
                    return row.getLong("day_version");
                })
                .list();
        return new ComponentScores(asOf, version.isEmpty() ? 0 : version.getFirst(), told);
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                new AgencyCode(row.getString("province")),
                IndexGroup.valueOf(row.getString("index_group")),
                row.getBigDecimal("score"),
                row.getLong("version"),
                signature(row));
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                row.getString("changed_by"),
                row.getString("reason"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public ComponentChange put(
            LocalDate asOf, Map<AgencyCode, Map<IndexGroup, BigDecimal>> scores, Signature signature) {
        return change(Action.SCORES_PUT, asOf, signature, () -> {
            Map<AgencyCode, Map<IndexGroup, BigDecimal>> before = of(asOf).byProvince();
            List<Changed> changed = new ArrayList<>();
            scores.forEach((province, groups) -> groups.forEach((group, score) -> {
                BigDecimal former = before.getOrDefault(province, Map.of()).get(group);
                if (former == null || former.compareTo(score) != 0) {
                    changed.add(new Changed(province, group, former, score));
                }
            }));
            return changed;
        });
    }

    @Override
    public ComponentChange withdraw(LocalDate asOf, AgencyCode province, IndexGroup group, Signature signature) {
        return change(
                Action.SCORE_WITHDRAWN,
                asOf,
                signature,
                () -> of(asOf).told().stream()
                        .filter(told -> told.province().equals(province) && told.group() == group)
                        .map(told -> new Changed(province, group, told.score(), null))
                        .toList());
    }

    private ComponentChange change(
            Action action, LocalDate asOf, Signature signature, Supplier<List<Changed>> changes) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            long version = tables.lock(asOf);
            List<Changed> changed = changes.get();
            if (changed.isEmpty()) {
                return new ComponentChange(version, signature, changed);
            }
            ComponentChange change = new ComponentChange(version + 1, signature, changed);
            tables.write(asOf, change);
            trail.append(ScoreActs.of(action, asOf, change));
            return change;
        }));
    }

    @Override
    public List<ComponentChange> changes(LocalDate asOf, long before, int limit) {
        Map<Long, ComponentChange> changes = new LinkedHashMap<>();
        database.sql("""
                        select change.version, change.changed_by, change.reason, change.changed_at,
                            score.province, score.index_group, score.former, score.score
                        from (
                            select *
                            from component_change
                            where as_of = :asOf and version < :before
                            order by version desc
                            limit :limit
                        ) change
                        join component_change_score score using (as_of, version)
                        order by change.version desc, score.province, score.index_group
                        """)
                .param("asOf", asOf)
                .param("before", before)
                .param("limit", limit)
                .query(row -> {
                    changes.merge(row.getLong("version"), change(row), PostgresComponentRegister::joined);
                });
        return List.copyOf(changes.values());
    }

    private static ComponentChange change(ResultSet row) throws SQLException {
        Changed changed = new Changed(
                new AgencyCode(row.getString("province")),
                IndexGroup.valueOf(row.getString("index_group")),
                row.getBigDecimal("former"),
                row.getBigDecimal("score"));
        return new ComponentChange(row.getLong("version"), signature(row), List.of(changed));
    }

    private static ComponentChange joined(ComponentChange one, ComponentChange other) {
        List<Changed> scores = new ArrayList<>(one.scores());
        scores.addAll(other.scores());
        return new ComponentChange(one.version(), one.signature(), scores);
    }
}
