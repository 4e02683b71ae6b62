package vn.tiendo.query.rebuild.postgres;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.feed.Witness;

/**
 * The table {@code rebuild_touched}: what was judged while a rebuild is under way. Rows are appended and never shared, so
 * that none is taken away whose judgement is not yet to be seen.
 */
final class TouchedDossiers implements Witness {
    private final JdbcClient database;

    TouchedDossiers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void judged(List<JudgedDossier> dossiers) {
        database.sql("""
                        insert into rebuild_touched (code)
                        select code
                        from unnest(:codes::text[]) as judged (code)
                        where exists (select from rebuild_run where state <> 'DONE')
                        """)
                .param(
                        "codes",
                        dossiers.stream().map(dossier -> dossier.code().value()).toArray(String[]::new))
                .update();
    }

    /** Takes some that are to be judged once more. */
    List<DossierCode> take(int limit) {
        return database.sql("""
                        with picked as (
                            select ctid from rebuild_touched limit :limit
                        ), taken as (
                            delete from rebuild_touched where ctid in (select ctid from picked) returning code
                        )
                        select distinct code from taken
                        """)
                .param("limit", limit)
                .query((row, _) -> new DossierCode(row.getString("code")))
                .list();
    }

    void forget() {
        database.sql("delete from rebuild_touched").update();
    }
}
