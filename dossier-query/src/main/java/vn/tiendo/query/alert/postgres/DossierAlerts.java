package vn.tiendo.query.alert.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.query.alert.DaysLeft;
import vn.tiendo.query.alert.Window;
import vn.tiendo.query.calendar.WorkingCalendar;

/** Decides what is to be told of dossiers, all of them or some, in one statement. */
final class DossierAlerts {
    // The states 2 and 3 are IN_TERM and WAITING, 4 to 6 OVERDUE by cause (TallyState by number); days are counted from
    // 1970. Of a dossier what holds today is looked at, and since when: a stretch that only changes its unit or cause
    // goes on. Became late or came back is told once for a turn, however corrections move its day: an alert of the same
    // day or of one since then is enough (alert's unique key).
    private static final String DECIDE = """
            with calendar as materialized (
                select province, last, last_before, first, second, third
                from unnest(:provinces::text[], :lasts::date[], :lastsBefore::date[],
                    :firsts::date[], :seconds::date[], :thirds::date[])
                    as own (province, last, last_before, first, second, third)
            ),
            judged as (
                select t.code, t.days, t.states, t.dues, at.place, t.states[at.place] as state, t.dues[at.place] as due,
                    t.units[least(at.place, cardinality(t.units))] as unit
                from standing_timeline t
                cross join lateral (
                    select count(*)::integer as place from unnest(t.days) as step (day) where step.day <= :todayNumber
                ) at
                where %s and not t.finished and t.books & :book <> 0 and at.place > 0
            ),
            turned as (
                select code, unit, state, date '1970-01-01' + due as due,
                    date '1970-01-01' + days[
                        case
                            when state = 2 then (
                                select max(n) from generate_series(1, place) as n
                                where n = 1 or states[n - 1] <> 2 or dues[n - 1] is distinct from due
                            )
                            when state between 4 and 6 then (
                                select max(n) from generate_series(1, place) as n
                                where n = 1 or states[n - 1] not between 4 and 6
                            )
                        end] as since,
                    date '1970-01-01' + days[(
                        select max(n) from generate_series(2, place) as n
                        where state in (2, 3) and states[n - 1] between 4 and 6
                    )] as back
                from judged
            ),
            reason as (
                select 'DUE_TODAY' as kind, code, unit, due as day,
                    jsonb_build_object('dossier', code, 'unit', unit, 'due', due) as data
                from turned
                where state = 2 and due = :today
                union all
                select 'DUE_IN_3_DAYS', code, unit, due,
                    jsonb_build_object('dossier', code, 'unit', unit, 'due', due, 'asOf', :today::date,
                        'workingDaysLeft', (first <= due)::integer + (second <= due)::integer + (third <= due)::integer)
                from turned
                cross join lateral (
                    select * from calendar
                    where province in ('', split_part(unit, '.', 1))
                    order by length(province) desc
                    limit 1
                ) own
                where state = 2 and due > :today and due <= last and (since >= :since or due > last_before)
                union all
                select 'BECAME_LATE', code, unit, since,
                    jsonb_build_object('dossier', code, 'unit', unit, 'since', since, 'due', due,
                        'cause', (array['TECHNICAL_ERROR', 'SUSPENSION', 'AGENCY'])[state - 3])
                from turned
                where state between 4 and 6 and since >= :first
                union all
                select 'BACK_IN_TERM', code, unit, back,
                    jsonb_build_object('dossier', code, 'unit', unit, 'since', back, 'due', due)
                from turned
                where back >= :first
            ),
            decided as (
                insert into alert (kind, subject, day, unit, data, decided_on, decided_at, muted)
                select kind, code, day, unit, data, :today, :now, alert_is_muted(unit, kind)
                from reason
                where not exists (
                    select from alert a
                    where a.subject = reason.code and a.kind = reason.kind collate "C"
                        and (a.day = reason.day or reason.kind in ('BECAME_LATE', 'BACK_IN_TERM') and a.day > reason.day)
                )
                order by code, kind
                on conflict do nothing
                returning kind
            )
            select kind, count(*) as alerts from decided group by kind
            """;

    // open_by_unit_and_due, all of it but nothing else: the open ones are few beside the finished ones
    private static final String NEAR = "t.due between :dueFirst and :dueLast";
    // standing_timeline_pkey
    private static final String SOME = "t.code = any(:codes)";

    private final JdbcClient database;
    private final int book;

    /** @param book the bit of the book by which they are decided */
    DossierAlerts(JdbcClient database, int book) {
        this.database = database;
        this.book = book;
    }

    /** Of all dossiers that are due soon, today or not long ago. */
    Map<AlertKind, Integer> decide(Window window, WorkingCalendar calendar, Instant now) {
        Map<String, DaysLeft> left = daysLeft(window, calendar);
        return Decided.by(statement(NEAR, window, left, now)
                .param("dueFirst", window.first().minusDays(1))
                .param("dueLast", latest(left.values())));
    }

    /** Of these dossiers. */
    Map<AlertKind, Integer> decide(Window window, WorkingCalendar calendar, Instant now, Collection<String> codes) {
        return Decided.by(
                statement(SOME, window, daysLeft(window, calendar), now).param("codes", codes.toArray(String[]::new)));
    }

    private static LocalDate latest(Collection<DaysLeft> left) {
        return left.stream().map(DaysLeft::last).max(LocalDate::compareTo).orElseThrow();
    }

    /** By province; that of the empty name is of all that have no hours of their own. */
    private static Map<String, DaysLeft> daysLeft(Window window, WorkingCalendar calendar) {
        Map<String, DaysLeft> left = new TreeMap<>();
        left.put("", DaysLeft.of(calendar.ordinary(), window.today(), window.since()));
        calendar.provinces()
                .keySet()
                .forEach(province -> left.put(
                        province.value(),
                        DaysLeft.of(calendar.in(province, window.today()), window.today(), window.since())));
        return left;
    }

    private StatementSpec statement(String which, Window window, Map<String, DaysLeft> left, Instant now) {
        List<DaysLeft> rows = List.copyOf(left.values());
        return database.sql(DECIDE.formatted(which))
                .param("book", book)
                .param("today", window.today())
                .param("todayNumber", Math.toIntExact(window.today().toEpochDay()))
                .param("since", window.since())
                .param("first", window.first())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("provinces", left.keySet().toArray(String[]::new))
                .param("lasts", days(rows, DaysLeft::last))
                .param("lastsBefore", days(rows, DaysLeft::lastBefore))
                .param("firsts", days(rows, row -> row.next().get(0)))
                .param("seconds", days(rows, row -> row.next().get(1)))
                .param("thirds", days(rows, row -> row.next().get(2)));
    }

    private static String[] days(List<DaysLeft> rows, Function<DaysLeft, LocalDate> day) {
        return rows.stream().map(day).map(LocalDate::toString).toArray(String[]::new);
    }
}
