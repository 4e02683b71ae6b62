package vn.tiendo.query.stream.postgres;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.feed.Witness;
import vn.tiendo.query.stream.Holders;

/** The table {@code judged_units}: a row for each batch. It is kept for half a minute, and small whatever happens. */
final class JudgedUnits implements Witness {
    private final JdbcClient database;

    JudgedUnits(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void judged(List<JudgedDossier> dossiers) {
        if (!dossiers.isEmpty()) {
            database.sql("insert into judged_units (units) values (:units)")
                    .param(
                            "units",
                            Holders.of(dossiers).stream()
                                    .map(AgencyCode::value)
                                    .sorted()
                                    .toArray(String[]::new))
                    .update();
        }
    }
}
