package vn.tiendo.bench.stock;

import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tiendo.contract.dossier.DossierEvent;

/** A table of where each dossier stands, kept by a statement an event. */
final class StockProjection {
    static final String TABLE = """
            create table dossier_standing (
                code text primary key,
                kind text not null,
                changed_at timestamptz not null,
                events bigint not null
            )
            """;

    private static final String KEEP = """
            insert into dossier_standing (code, kind, changed_at, events) values (?, ?, ?::timestamptz, 1)
            on conflict (code) do update
            set kind = excluded.kind, changed_at = excluded.changed_at, events = dossier_standing.events + 1
            """;

    private final JdbcTemplate database;

    StockProjection(JdbcTemplate database) {
        this.database = database;
    }

    @EventHandler
    void on(DossierEvent event) {
        database.update(
                KEEP,
                event.dossier().value(),
                event.fact().kind().name(),
                event.time().toString());
    }
}
