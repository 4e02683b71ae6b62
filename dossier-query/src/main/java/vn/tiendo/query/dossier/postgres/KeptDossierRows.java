package vn.tiendo.query.dossier.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.dossier.KeptDossier;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/** Gathers rows, one for each dossier and timeline, or one without a timeline. */
final class KeptDossierRows implements RowCallbackHandler {
    private static final TallyState[] STATES = TallyState.values();
    private final Map<DossierCode, KeptDossier> dossiers = new HashMap<>();

    Map<DossierCode, KeptDossier> dossiers() {
        return dossiers;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        DossierCode code = new DossierCode(row.getString("code"));
        List<CountedTimeline> timelines =
                new ArrayList<>(dossiers.getOrDefault(code, KeptDossier.NONE).timelines());
        int books = row.getInt("books");
        if (!row.wasNull()) {
            timelines.add(new CountedTimeline(books, timeline(row)));
        }
        dossiers.put(code, new KeptDossier(row.getLong("sequence"), timelines));
    }

    private static StandingTimeline timeline(ResultSet row) throws SQLException {
        Integer[] days = (Integer[]) row.getArray("days").getArray();
        Short[] states = (Short[]) row.getArray("states").getArray();
        String[] units = (String[]) row.getArray("units").getArray();
        @Nullable Integer[] dues = (@Nullable Integer[]) row.getArray("dues").getArray();
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            AgencyCode unit = new AgencyCode(units[Math.min(i, units.length - 1)]);
            Integer due = dues[i];
            stretches.add(new Stretch(
                    LocalDate.ofEpochDay(days[i]),
                    STATES[states[i]],
                    unit,
                    due == null ? null : LocalDate.ofEpochDay(due)));
        }
        return new StandingTimeline(stretches);
    }
}
