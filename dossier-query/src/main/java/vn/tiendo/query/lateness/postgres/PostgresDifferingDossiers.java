package vn.tiendo.query.lateness.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.lateness.BookPair;
import vn.tiendo.query.lateness.DifferingDossier;
import vn.tiendo.query.lateness.DifferingDossier.InBook;
import vn.tiendo.query.lateness.DifferingDossiers;
import vn.tiendo.query.standing.Books;

/** Finds dossiers on which books differ without judging any: those whose books agree have one timeline for all. */
class PostgresDifferingDossiers implements DifferingDossiers {
    private static final int ROWS_AT_A_TIME = 500;
    private static final TallyState[] STATES = TallyState.values();
    private static final int[] LATE =
            Numbers.of(state -> state.standing() != null && state.standing().late());

    // A dossier of more than one timeline has one that is not of the first book:
    //   held by the unit now:                    differing_by_unit_and_receipt
    //   held by the unit then, and moved since:  former_unit_pkey
    // then its timelines by standing_timeline_pkey, dossier by dossier: nobody can guess how many books agree, and a
    // join
    // planned on such a guess compared each with each. Progress of those that differ by dossier_pkey.
    private static final String DIFFERING = """
            with candidate as (
                select code
                from standing_timeline
                where books & 1 = 0 and unit >= :unit and unit < :unit || '/'
                    and received <= :receivedTo and (:receivedFrom::date is null or received >= :receivedFrom)
                    and (:after::text is null or code > :after)
                union
                select code
                from former_unit
                where unit = :unit and (:after::text is null or code > :after)
            ),
            judged as (
                select candidate.code, timelines.*
                from candidate
                cross join lateral (
                    select max(units[least(step, cardinality(units))]) collate "C" as unit,
                        max(states[step]) filter (where books & :one <> 0) as one_state,
                        max(dues[step]) filter (where books & :one <> 0) as one_due,
                        max(states[step]) filter (where books & :other <> 0) as other_state,
                        max(dues[step]) filter (where books & :other <> 0) as other_due,
                        min(received) as received
                    from (
                        select books, received, states, units, dues, width_bucket(:asOf, days) as step
                        from standing_timeline
                        where code = candidate.code
                    ) stepped
                ) timelines
            ),
            differing as (
                select code, unit, one_state, one_due, other_state, other_due
                from judged
                where (one_state = any(:late)) <> (other_state = any(:late))
                    and unit >= :unit and unit < :unit || '/'
                    and received <= :receivedTo and (:receivedFrom::date is null or received >= :receivedFrom)
                order by code
            )
            select differing.*, (select progress from dossier where code = differing.code) as progress
            from differing
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Books books;

    PostgresDifferingDossiers(JdbcClient jdbc, JsonMapper json, Books books) {
        this.jdbc = jdbc;
        this.json = json;
        this.books = books;
    }

    /** A cursor of the server: rows come some at a time. */
    @Override
    public Stream<DifferingDossier> find(
            BookPair pair, AgencyCode unit, LocalDate asOf, @Nullable Period period, @Nullable DossierCode after) {
        return jdbc
                .sql(DIFFERING)
                .withFetchSize(ROWS_AT_A_TIME)
                .param("unit", unit.value())
                .param("one", books.bit(pair.one().book()))
                .param("other", books.bit(pair.other().book()))
                .param("late", LATE)
                .param("asOf", Numbers.of(asOf))
                .param("receivedFrom", period == null ? null : period.firstDay())
                .param("receivedTo", period == null ? asOf : period.lastDay())
                .param("after", after == null ? null : after.value())
                .query((row, _) -> dossier(row))
                .stream();
    }

    private DifferingDossier dossier(ResultSet row) throws SQLException {
        return new DifferingDossier(
                new DossierCode(row.getString("code")),
                new AgencyCode(row.getString("unit")),
                json.readValue(row.getBytes("progress"), DossierProgress.class),
                inBook(row.getInt("one_state"), row.getObject("one_due", Integer.class)),
                inBook(row.getInt("other_state"), row.getObject("other_due", Integer.class)));
    }

    private static InBook inBook(int state, @Nullable Integer due) {
        return new InBook(counted(STATES[state]), due == null ? null : LocalDate.ofEpochDay(due));
    }

    private static Standing counted(TallyState state) {
        if (state.standing() == null) {
            throw new IllegalStateException("a timeline holds standings only, not " + state);
        }
        return state.standing();
    }
}
