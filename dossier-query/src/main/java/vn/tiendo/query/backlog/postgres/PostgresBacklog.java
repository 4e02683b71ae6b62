package vn.tiendo.query.backlog.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.anomaly.Directories;
import vn.tiendo.query.anomaly.Directory;
import vn.tiendo.query.anomaly.Unregistered;
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
    private final Unregistered unregistered;
    private final Directories directories;

    PostgresBacklog(JdbcClient jdbc, Books books, Unregistered unregistered, Directories directories) {
        this.jdbc = jdbc;
        this.books = books;
        this.unregistered = unregistered;
        this.directories = directories;
    }

    private record Row(long rank, BacklogItem item) {
        private Mark mark() {
            return new Mark(rank, item.code());
        }
    }

    @Override
    public Page page(Selection selection, Sort sort, @Nullable Mark after, int limit) {
        Directory directory = directories.inForce();
        List<Row> rows = page(selection, directory, sort, after, limit + 1)
                .query((row, _) -> row(row, directory))
                .list();
        List<Row> page = rows.subList(0, Math.min(limit, rows.size()));
        return new Page(
                page.stream().map(Row::item).toList(),
                rows.size() > limit ? page.getLast().mark() : null);
    }

    private JdbcClient.StatementSpec page(
            Selection selection, Directory directory, Sort sort, @Nullable Mark after, int limit) {
        return selection.isQueue(sort)
                ? QueueStatement.page(jdbc, selection, books.bit(selection.book()), sort, after, limit)
                : list(selection, directory, sort, after, limit);
    }

    /** A cursor of the server: rows come some at a time where no statement commits by itself. */
    @Override
    public void forEach(Selection selection, Sort sort, Consumer<BacklogItem> each) {
        Directory directory = directories.inForce();
        list(selection, directory, sort, null, null)
                .withFetchSize(ROWS_AT_A_TIME)
                .query(row -> {
                    each.accept(row(row, directory).item());
                });
    }

    private JdbcClient.StatementSpec list(
            Selection selection, Directory directory, Sort sort, @Nullable Mark after, @Nullable Integer limit) {
        Candidates candidates = Candidates.of(selection, unregistered, directory);
        return BacklogStatement.list(jdbc, selection, candidates, books.bit(selection.book()), sort, after, limit);
    }

    @Override
    public Map<AgencyCode, Map<TallyState, Long>> counts(Selection selection) {
        Candidates candidates = Candidates.of(selection, unregistered, directories.inForce());
        Map<AgencyCode, Map<TallyState, Long>> counts = new TreeMap<>();
        BacklogStatement.counts(jdbc, selection, candidates, books.bit(selection.book()))
                .query(row -> {
                    counts.computeIfAbsent(
                                    new AgencyCode(row.getString("holder")), _ -> new EnumMap<>(TallyState.class))
                            .put(STATES.get(row.getInt("state")), row.getLong("dossiers"));
                });
        return counts;
    }

    @Override
    public Map<AgencyCode, Map<LocalDate, Long>> countsByDue(Selection selection) {
        Candidates candidates = Candidates.of(selection, unregistered, directories.inForce());
        Map<AgencyCode, Map<LocalDate, Long>> counts = new TreeMap<>();
        BacklogStatement.countsByDue(jdbc, selection, candidates, books.bit(selection.book()))
                .query(row -> {
                    counts.computeIfAbsent(new AgencyCode(row.getString("holder")), _ -> new TreeMap<>())
                            .put(LocalDate.ofEpochDay(row.getInt("due")), row.getLong("dossiers"));
                });
        return counts;
    }

    private static Row row(ResultSet row, Directory directory) throws SQLException {
        return new Row(row.getLong("rank"), item(row, directory));
    }

    private static BacklogItem item(ResultSet row, Directory directory) throws SQLException {
        Integer number = row.getObject("state", Integer.class);
        TallyState state = number == null ? null : STATES.get(number);
        return new BacklogItem(
                new DossierCode(row.getString("code")),
                new AgencyCode(row.getString("unit")),
                row.getString("procedure"),
                row.getObject("received", LocalDate.class),
                day(row.getObject("due", Integer.class)),
                state == null ? null : counted(state),
                state == null ? null : state.cause(),
                row.getObject("days_overdue", Integer.class),
                anomalies(row, directory));
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

    private static List<Anomaly> anomalies(ResultSet row, Directory directory) throws SQLException {
        Set<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);
        String kinds = row.getString("anomalies"); // null in most rows: reading an array of none takes longer
        if (kinds != null) {
            Arrays.stream(kinds.split(" ", -1)).map(Anomaly::valueOf).forEach(anomalies::add);
        }
        LocalDate received = row.getObject("received", LocalDate.class);
        if (received != null) {
            AgencyCode holder = new AgencyCode(row.getString("holder"));
            anomalies.addAll(directory.unknown(holder, row.getString("procedure"), received));
        }
        return List.copyOf(anomalies);
    }
}
