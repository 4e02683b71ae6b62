package vn.tiendo.query.dossier.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.dossier.StoredDossier;
import vn.tiendo.query.standing.CountedTimeline;

/** Gathers rows in the order of codes, one for each dossier and timeline, or one without a timeline. */
final class ScannedRows implements RowCallbackHandler {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<StoredDossier> dossiers = new ArrayList<>();

    List<StoredDossier> dossiers() {
        return dossiers;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        String code = row.getString("code");
        if (dossiers.isEmpty() || !dossiers.getLast().code().value().equals(code)) {
            DossierProgress progress = JSON.readValue(row.getBytes("progress"), DossierProgress.class);
            dossiers.add(new StoredDossier(new DossierCode(code), progress, List.of()));
        }
        if (row.getObject("books") != null) {
            add(StoredTimeline.read(row));
        }
    }

    private void add(CountedTimeline timeline) {
        StoredDossier last = dossiers.removeLast();
        List<CountedTimeline> timelines = new ArrayList<>(last.timelines());
        timelines.add(timeline);
        dossiers.add(new StoredDossier(last.code(), last.progress(), timelines));
    }
}
