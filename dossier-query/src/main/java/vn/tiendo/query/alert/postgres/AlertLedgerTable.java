package vn.tiendo.query.alert.postgres;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.alert.AlertLedger;
import vn.tiendo.query.alert.DecidedAlert;

/** The table {@code alert}, read. */
final class AlertLedgerTable implements AlertLedger {
    private final JdbcClient database;

    AlertLedgerTable(JdbcClient database) {
        this.database = database;
    }

    // alert_of_unit for a small unit, alert_pkey from its end for a large one; a slash comes right after a dot
    @Override
    public List<DecidedAlert> latest(AgencyCode unit, Set<AlertKind> kinds, @Nullable Long before, int most) {
        return database.sql("""
                        select %s
                        from alert
                        where (unit = :unit or unit > :unit || '.' and unit < :unit || '/') and not muted
                            and kind = any(:kinds::text[]) and (:before::bigint is null or number < :before)
                        order by number desc
                        limit :most
                        """.formatted(AlertRow.COLUMNS))
                .param("unit", unit.value())
                .param("kinds", kinds.stream().map(AlertKind::name).toArray(String[]::new))
                .param("before", before)
                .param("most", most)
                .query(AlertRow::read)
                .list();
    }
}
