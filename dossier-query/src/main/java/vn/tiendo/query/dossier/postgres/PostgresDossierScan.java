package vn.tiendo.query.dossier.postgres;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.dossier.DossierScan;
import vn.tiendo.query.dossier.StoredDossier;

/** Reads dossiers with their timelines along the primary key, each batch with one statement and so in one state. */
final class PostgresDossierScan implements DossierScan {
    private final JdbcClient database;

    PostgresDossierScan(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<StoredDossier> after(@Nullable DossierCode last, int limit) {
        return read(database.sql("""
                        select d.code, d.progress, t.books, t.days, t.states, t.units, t.dues
                        from (select code, progress from dossier where code > :last order by code limit :limit) d
                        left join standing_timeline t on t.code = d.code
                        order by d.code
                        """)
                .param("last", last == null ? "" : last.value())
                .param("limit", limit));
    }

    @Override
    public List<StoredDossier> of(Collection<DossierCode> codes) {
        return read(database.sql("""
                        select d.code, d.progress, t.books, t.days, t.states, t.units, t.dues
                        from dossier d
                        left join standing_timeline t on t.code = d.code
                        where d.code = any (:codes)
                        order by d.code
                        """)
                .param("codes", codes.stream().map(DossierCode::value).toArray(String[]::new)));
    }

    private static List<StoredDossier> read(JdbcClient.StatementSpec statement) {
        ScannedRows rows = new ScannedRows();
        statement.query(rows);
        return rows.dossiers();
    }
}
