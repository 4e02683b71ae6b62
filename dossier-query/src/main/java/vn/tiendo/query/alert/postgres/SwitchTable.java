package vn.tiendo.query.alert.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.Act;
import vn.tiendo.audit.Action;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.alert.AlertSwitches;

/** The table {@code alert_switch}. */
final class SwitchTable implements AlertSwitches {
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final AuditTrail trail;

    SwitchTable(JdbcClient database, TransactionTemplate transactions, AuditTrail trail) {
        this.database = database;
        this.transactions = transactions;
        this.trail = trail;
    }

    // alert_switch_pkey; the nearest unit comes last
    @Override
    public List<Switched> of(AgencyCode unit) {
        Map<AlertKind, Switched> said = new HashMap<>();
        database.sql("""
                        select unit, kind, is_on
                        from alert_switch
                        where unit = any(:units)
                        order by length(unit)
                        """)
                .param(
                        "units",
                        IntStream.rangeClosed(1, unit.depth())
                                .mapToObj(depth -> unit.ancestor(depth).value())
                                .toArray(String[]::new))
                .query(row -> {
                    AlertKind kind = AlertKind.named(row.getString("kind"));
                    said.put(kind, new Switched(kind, row.getBoolean("is_on"), new AgencyCode(row.getString("unit"))));
                });
        return Stream.of(AlertKind.values())
                .map(kind -> said.getOrDefault(kind, new Switched(kind, true, null)))
                .toList();
    }

    @Override
    public void put(
            AgencyCode unit, AlertKind kind, @Nullable Boolean on, @Nullable String by, @Nullable String reason) {
        transactions.executeWithoutResult(_ -> {
            if (on == null) {
                remove(unit, kind);
            } else {
                put(unit, kind, on);
            }
            trail.append(new Act(
                    Action.ALERTS_SWITCHED,
                    "units/" + unit + "/alert-switches/" + kind,
                    by,
                    reason,
                    Map.of("as", on == null ? "above" : on ? "on" : "off"),
                    null));
        });
    }

    private void put(AgencyCode unit, AlertKind kind, boolean on) {
        database.sql("""
                        insert into alert_switch (unit, kind, is_on)
                        values (:unit, :kind, :on)
                        on conflict (unit, kind) do update set is_on = excluded.is_on
                        """)
                .param("unit", unit.value())
                .param("kind", kind.name())
                .param("on", on)
                .update();
    }

    private void remove(AgencyCode unit, AlertKind kind) {
        database.sql("delete from alert_switch where unit = :unit and kind = :kind")
                .param("unit", unit.value())
                .param("kind", kind.name())
                .update();
    }
}
