package vn.tiendo.query.backlog.postgres;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.anomaly.Directories;
import vn.tiendo.query.anomaly.Unregistered;
import vn.tiendo.query.backlog.ProcessingTimes;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.TimesTaken;
import vn.tiendo.query.calendar.WorkingDays;
import vn.tiendo.query.calendar.WorkingDays.Own;
import vn.tiendo.query.standing.Books;

/** Processing times, counted in the database: what comes back are procedures by days, however many dossiers there are. */
class PostgresProcessingTimes implements ProcessingTimes {
    // Found as lists of a period are, by timeline_by_unit_and_receipt. The working days up to every day come with the
    // question, calendar after calendar, so that a dossier costs two look-ups in an array.
    private static final String COUNTED = BacklogStatement.JUDGED + """
            ,
            own as (
                select province, first, last, calendar
                from unnest(:provinces::text[], :firsts::date[], :lasts::date[], :calendars::integer[])
                    as own (province, first, last, calendar)
            ),
            placed as (
                select procedure, finish,
                       received - date '1970-01-01' as receipt,
                       coalesce(calendar, 0) * :days + 1 - :firstDay as place
                from wanted
                left join own on province = split_part(receiver, '.', 1) and received between first and last
            )
            select procedure,
                   (:upTo::integer[])[place + finish] - (:upTo::integer[])[place + receipt] as working_days,
                   finish - receipt as calendar_days,
                   count(*) as dossiers
            from placed
            group by 1, 2, 3
            """;

    private final JdbcClient jdbc;
    private final Books books;
    private final Unregistered unregistered;
    private final Directories directories;

    PostgresProcessingTimes(JdbcClient jdbc, Books books, Unregistered unregistered, Directories directories) {
        this.jdbc = jdbc;
        this.books = books;
        this.unregistered = unregistered;
        this.directories = directories;
    }

    @Override
    public TimesTaken of(Selection selection, WorkingDays days) {
        Candidates candidates = Candidates.of(selection, unregistered, directories.inForce());
        TimesTaken times = new TimesTaken();
        statement(jdbc, selection, candidates, books.bit(selection.book()), days)
                .query(row -> {
                    times.add(
                            row.getString("procedure"),
                            row.getInt("working_days"),
                            row.getInt("calendar_days"),
                            row.getLong("dossiers"));
                });
        return times;
    }

    /**
     * The statement with its values.
     *
     * @param bit of the book
     */
    static JdbcClient.StatementSpec statement(
            JdbcClient jdbc, Selection selection, Candidates candidates, int bit, WorkingDays days) {
        return BacklogStatement.counted(jdbc, COUNTED, selection, candidates, bit)
                .param("provinces", texts(days.own(), Own::province))
                .param("firsts", texts(days.own(), Own::first))
                .param("lasts", texts(days.own(), Own::last))
                .param("calendars", days.own().stream().map(Own::calendar).toArray(Integer[]::new))
                .param("days", days.days())
                .param("firstDay", Math.toIntExact(days.first().toEpochDay()))
                .param("upTo", days.upTo().toArray(Integer[]::new));
    }

    private static String[] texts(List<Own> own, Function<Own, Object> part) {
        return own.stream().map(some -> part.apply(some).toString()).toArray(String[]::new);
    }
}
