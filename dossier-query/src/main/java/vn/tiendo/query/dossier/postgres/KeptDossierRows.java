package vn.tiendo.query.dossier.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.dossier.KeptDossier;
import vn.tiendo.query.standing.CountedTimeline;

/** Gathers rows, one for each dossier and timeline, or one without a timeline. */
final class KeptDossierRows implements RowCallbackHandler {
    private final Map<DossierCode, KeptDossier> dossiers = new HashMap<>();

    Map<DossierCode, KeptDossier> dossiers() {
        return dossiers;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        DossierCode code = new DossierCode(row.getString("code"));
        KeptDossier before = dossiers.getOrDefault(code, KeptDossier.NONE);
        List<CountedTimeline> timelines = new ArrayList<>(before.timelines());
        if (row.getObject("books") != null) {
            timelines.add(StoredTimeline.read(row));
        }
        dossiers.put(code, new KeptDossier(row.getLong("sequence"), timelines));
    }
}
