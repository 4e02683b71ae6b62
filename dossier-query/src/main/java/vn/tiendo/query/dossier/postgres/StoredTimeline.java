package vn.tiendo.query.dossier.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/** The parallel arrays of a row of {@code standing_timeline}, one element for each stretch. */
record StoredTimeline(
        Integer[] days,
        Short[] states,
        String[] units,
        @Nullable Integer[] dues) {
    private static final List<TallyState> STATES = List.of(TallyState.values());

    static CountedTimeline read(ResultSet row) throws SQLException {
        StoredTimeline arrays = new StoredTimeline(
                (Integer[]) row.getArray("days").getArray(),
                (Short[]) row.getArray("states").getArray(),
                (String[]) row.getArray("units").getArray(),
                (Integer[]) row.getArray("dues").getArray());
        return new CountedTimeline(row.getInt("books"), arrays.timeline());
    }

    private StandingTimeline timeline() {
        return new StandingTimeline(
                IntStream.range(0, days.length).mapToObj(this::stretch).toList());
    }

    /** A dossier that never moved has one unit for all stretches. */
    private Stretch stretch(int index) {
        Integer due = dues[index];
        return new Stretch(
                LocalDate.ofEpochDay(days[index]),
                STATES.get(states[index]),
                new AgencyCode(units[Math.min(index, units.length - 1)]),
                due == null ? null : LocalDate.ofEpochDay(due));
    }
}
