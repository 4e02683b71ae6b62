package vn.tiendo.query.backlog.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.backlog.BacklogItem;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.Sort;
import vn.tiendo.query.standing.Books;

/** Lists of dossiers, judged in the database by their timelines. */
class PostgresBacklog implements Backlog {
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final List<TallyState> STATES = List.of(TallyState.values());

    private final JdbcClient jdbc;
    private final Books books;

    PostgresBacklog(JdbcClient jdbc, Books books) {
        this.jdbc = jdbc;
        this.books = books;
    }

    private record Row(long rank, BacklogItem item) {
        private Mark mark() {
            return new Mark(rank, item.code());
        }
    }

    @Override
    public Page page(Selection selection, Sort sort, @Nullable Mark after, int limit) {
        List<Row> rows = statement(selection, sort, after, limit + 1)
                .query((row, _) -> row(row))
                .list();
        List<Row> page = rows.subList(0, Math.min(limit, rows.size()));
        return new Page(
                page.stream().map(Row::item).toList(),
                rows.size() > limit ? page.getLast().mark() : null);
    }

    /** A cursor of the server: rows come some at a time where no statement commits by itself. */
    @Override
    public void forEach(Selection selection, Sort sort, Consumer<BacklogItem> each) {
        statement(selection, sort, null, null).withFetchSize(ROWS_AT_A_TIME).query(row -> {
            each.accept(row(row).item());
        });
    }

    private JdbcClient.StatementSpec statement(
            Selection selection, Sort sort, @Nullable Mark after, @Nullable Integer limit) {
        return BacklogStatement.of(jdbc, selection, books.bit(selection.book()), sort, after, limit);
    }

    private static Row row(ResultSet row) throws SQLException {
        TallyState state = STATES.get(row.getInt("state"));
        return new Row(row.getLong("rank"), item(row, state, counted(state)));
    }

    private static BacklogItem item(ResultSet row, TallyState state, Standing standing) throws SQLException {
        return new BacklogItem(
                new DossierCode(row.getString("code")),
                new AgencyCode(row.getString("unit")),
                row.getString("procedure"),
                row.getObject("received", LocalDate.class),
                day(row.getObject("due", Integer.class)),
                standing,
                state.cause(),
                row.getObject("days_overdue", Integer.class),
                anomalies(row));
    }

    private static Standing counted(TallyState state) {
        if (state.standing() == null) {
            throw new IllegalStateException("a timeline holds standings only, not " + state);
        }
        return state.standing();
    }

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    private static List<Anomaly> anomalies(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("anomalies").getArray())
                .map(Anomaly::valueOf)
                .toList();
    }
}
