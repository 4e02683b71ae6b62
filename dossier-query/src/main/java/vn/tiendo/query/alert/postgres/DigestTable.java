package vn.tiendo.query.alert.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.alert.DecidedAlert;
import vn.tiendo.query.alert.Digests;

/** The table {@code alert_digest}. A claim is known by when it ends. */
final class DigestTable implements Digests {
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final JdbcClient database;

    DigestTable(JdbcClient database) {
        this.database = database;
    }

    // alert_digest_pkey
    @Override
    public void note(LocalDate day, Working working, Instant now) {
        database.sql("""
                        insert into alert_digest (subscription, day, state, next_attempt)
                        select id, :day, 'WAITING', :now
                        from alert_subscription s
                        where address is not null
                            and (split_part(unit, '.', 1) = any(:otherwise::text[])) <> :ordinary
                            and not exists (select from alert_digest d where d.subscription = s.id and d.day = :day)
                        on conflict do nothing
                        """)
                .param("day", day)
                .param("now", time(now))
                .param(
                        "otherwise",
                        working.otherwise().stream().map(AgencyCode::value).toArray(String[]::new))
                .param("ordinary", working.ordinary())
                .update();
    }

    // alert_digest_by_day, alert_subscription_pkey, alert_digest_pkey
    @Override
    public Optional<Due> claim(LocalDate day, Instant now) {
        return database.sql("""
                        with claimed as (
                            update alert_digest
                            set claimed_until = :until, attempts = attempts + 1
                            where (subscription, day) = (
                                select subscription, day
                                from alert_digest
                                where day = :day and state = 'WAITING' and next_attempt <= :now
                                    and (claimed_until is null or claimed_until <= :now)
                                order by next_attempt, subscription
                                limit 1
                                for update skip locked
                            )
                            returning subscription, day, attempts as tries, claimed_until as claim
                        )
                        select s.*, claimed.day, claimed.tries, claimed.claim, coalesce(
                            (select max(sent_at) from alert_digest d where d.subscription = s.id), :dayBefore) as since
                        from claimed
                        join alert_subscription s on s.id = claimed.subscription
                        where s.address is not null
                        """)
                .param("until", time(now.plus(CLAIM)))
                .param("now", time(now))
                .param("dayBefore", time(now.minus(Duration.ofDays(1))))
                .param("day", day)
                .query(DigestTable::due)
                .optional();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                SubscriptionRow.read(row, number).subscription(),
                row.getObject("day", LocalDate.class),
                SubscriptionRow.instant(row, "claim"),
                SubscriptionRow.instant(row, "since"),
                row.getInt("tries"));
    }

    // alert_of_unit
    @Override
    public List<Some> alerts(Due due, int most) {
        Map<AlertKind, List<DecidedAlert>> first = new EnumMap<>(AlertKind.class);
        Map<AlertKind, Long> counts = new EnumMap<>(AlertKind.class);
        database.sql("""
                        select %s, of_kind
                        from (
                            select %s, count(*) over (partition by kind) as of_kind,
                                row_number() over (partition by kind order by number) as place
                            from alert
                            where (unit = :unit or unit > :unit || '.' and unit < :unit || '/') and not muted
                                and kind = any(:kinds::text[]) and decided_at >= :since
                        ) as numbered
                        where place <= :most
                        order by number
                        """.formatted(AlertRow.COLUMNS, AlertRow.COLUMNS))
                .param("unit", due.subscription().unit().value())
                .param(
                        "kinds",
                        due.subscription().kinds().stream().map(AlertKind::name).toArray(String[]::new))
                .param("since", time(due.since()))
                .param("most", most)
                .query(row -> {
                    DecidedAlert alert = AlertRow.read(row, 0);
                    first.computeIfAbsent(alert.alert().kind(), _ -> new ArrayList<>())
                            .add(alert);
                    counts.put(alert.alert().kind(), row.getLong("of_kind"));
                });
        List<Some> some = new ArrayList<>();
        first.forEach((kind, alerts) -> some.add(new Some(kind, counts.getOrDefault(kind, 0L), alerts)));
        return some;
    }

    @Override
    public void sent(Due due, Instant now) {
        database.sql("""
                        update alert_digest
                        set state = 'SENT', sent_at = :now, claimed_until = null
                        where subscription = :id and day = :day
                        """)
                .param("now", time(now))
                .param("id", due.subscription().id())
                .param("day", due.day())
                .update();
    }

    @Override
    public void failed(Due due, Instant now, Duration wait) {
        database.sql("""
                        update alert_digest
                        set next_attempt = :next, claimed_until = null
                        where subscription = :id and day = :day and claimed_until = :until
                        """)
                .param("next", time(now.plus(wait)))
                .param("id", due.subscription().id())
                .param("day", due.day())
                .param("until", time(due.claimedUntil()))
                .update();
    }

    @Override
    public int miss(LocalDate day) {
        return database.sql("update alert_digest set state = 'MISSED' where day <= :day and state = 'WAITING'")
                .param("day", day)
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
