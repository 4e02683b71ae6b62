package vn.tiendo.query.alert.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.query.alert.Answer;
import vn.tiendo.query.alert.Backoff;
import vn.tiendo.query.alert.DecidedAlert;
import vn.tiendo.query.alert.Postbox;

/**
 * How far each webhook is, in {@code alert_subscription}. A claim is known by when it ends: whoever was too slow finds
 * another one there, and changes nothing.
 */
final class PostboxTable implements Postbox {
    /** Longer than twenty posts that just succeed. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final Duration GIVEN_UP = Duration.ofDays(30);
    private static final int SLOW_MILLIS = 2_000;
    private static final int SOME = 20;

    private static final String MATCHES = """
            not a.muted and a.kind = any(s.kinds) and (a.unit = s.unit or starts_with(a.unit, s.unit || '.'))
            """;

    private final JdbcClient database;
    private final TransactionTemplate transactions;

    PostboxTable(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    // few rows; alert_pkey from its end
    @Override
    public List<Claim> claim(boolean slow, int most, Instant now) {
        return database.sql("""
                        update alert_subscription
                        set claimed_until = :until
                        where id in (
                            select id
                            from alert_subscription
                            where url is not null and next_attempt <= :now
                                and (claimed_until is null or claimed_until <= :now)
                                and (attempts > 0 or last_millis > :slowMillis) = :slow
                                and told_to < (select coalesce(max(number), 0) from alert)
                            order by next_attempt, id
                            limit :most
                            for update skip locked
                        )
                        returning id, url, secret, claimed_until
                        """)
                .param("until", time(now.plus(CLAIM)))
                .param("now", time(now))
                .param("slowMillis", SLOW_MILLIS)
                .param("slow", slow)
                .param("most", most)
                .query(PostboxTable::claim)
                .list();
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(
                row.getString("id"), SubscriptionRow.webhook(row), SubscriptionRow.instant(row, "claimed_until"));
    }

    // alert_pkey. The last number is read before: what comes later is looked at the next time.
    @Override
    public List<DecidedAlert> next(Claim claim) {
        long last = database.sql("select coalesce(max(number), 0) from alert")
                .query(Long.class)
                .single();
        List<DecidedAlert> next = database.sql("""
                        select a.number, a.kind, a.data, a.decided_at, a.muted
                        from alert_subscription s
                        join alert a on a.number > s.told_to and a.number <= :last and %s
                        where s.id = :id and s.claimed_until = :until
                        order by a.number
                        limit :some
                        """.formatted(MATCHES))
                .param("last", last)
                .param("id", claim.subscription())
                .param("until", time(claim.until()))
                .param("some", SOME)
                .query(AlertRow::read)
                .list();
        if (next.isEmpty()) {
            goOn(claim, last);
        }
        return next;
    }

    private void goOn(Claim claim, long last) {
        database.sql("""
                        update alert_subscription
                        set told_to = greatest(told_to, :last)
                        where id = :id and claimed_until = :until
                        """)
                .param("last", last)
                .param("id", claim.subscription())
                .param("until", time(claim.until()))
                .update();
    }

    @Override
    public boolean taken(Claim claim, DecidedAlert alert, Answer answer, Instant now) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean ours = database.sql("""
                            update alert_subscription
                            set told_to = :number, attempts = 0, attempted_first = null, last_status = :status,
                                last_problem = null, last_millis = :millis
                            where id = :id and claimed_until = :until
                            """)
                            .param("number", alert.number())
                            .param("status", answer.status())
                            .param("millis", answer.took().toMillis())
                            .param("id", claim.subscription())
                            .param("until", time(claim.until()))
                            .update()
                    > 0;
            if (ours) {
                note(claim, alert, "TAKEN", answer, now);
            }
            return ours;
        }));
    }

    @Override
    public int failed(Claim claim, DecidedAlert alert, Answer answer, Instant now, int percent) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            List<Integer> attempts = database.sql("""
                            update alert_subscription
                            set attempts = attempts + 1, last_status = :status, last_problem = :problem,
                                last_millis = :millis
                            where id = :id and claimed_until = :until
                            returning attempts
                            """)
                    .param("status", answer.status())
                    .param("problem", String.valueOf(answer.problem()))
                    .param("millis", answer.took().toMillis())
                    .param("id", claim.subscription())
                    .param("until", time(claim.until()))
                    .query(Integer.class)
                    .list();
            return attempts.isEmpty()
                    ? 0
                    : later(claim, alert, answer, now, Backoff.after(attempts.getFirst(), answer.refused(), percent));
        }));
    }

    private int later(Claim claim, DecidedAlert alert, Answer answer, Instant now, Duration wait) {
        note(claim, alert, "RETRYING", answer, now);
        database.sql("""
                        update alert_subscription
                        set next_attempt = :next, claimed_until = null
                        where id = :id and claimed_until = :until
                        """)
                .param("next", time(now.plus(wait)))
                .param("id", claim.subscription())
                .param("until", time(claim.until()))
                .update();
        return giveUp(claim.subscription(), now);
    }

    /** All that are too old: one after another would take longer than they are kept. */
    private int giveUp(String subscription, Instant now) {
        int given = database.sql("""
                        insert into alert_delivery as known
                            (subscription, number, state, attempts, attempted_first, attempted_last)
                        select s.id, a.number, 'GIVEN_UP', 0, :now, :now
                        from alert_subscription s
                        join alert a on a.number > s.told_to and a.decided_at < :end and %s
                        where s.id = :id
                        on conflict (subscription, number) do update set state = 'GIVEN_UP'
                        """.formatted(MATCHES))
                .param("now", time(now))
                .param("end", time(now.minus(GIVEN_UP)))
                .param("id", subscription)
                .update();
        if (given > 0) {
            database.sql("""
                            update alert_subscription
                            set told_to = (select max(number) from alert_delivery where subscription = :id
                                           and state = 'GIVEN_UP')
                            where id = :id
                            """).param("id", subscription).update();
        }
        return given;
    }

    private void note(Claim claim, DecidedAlert alert, String state, Answer answer, Instant now) {
        database.sql("""
                        insert into alert_delivery as known
                            (subscription, number, state, attempts, attempted_first, attempted_last, status, problem)
                        values (:subscription, :number, :state, 1, :now, :now, :status, :problem)
                        on conflict (subscription, number) do update
                        set state = excluded.state, attempts = known.attempts + 1,
                            attempted_last = excluded.attempted_last, status = excluded.status,
                            problem = excluded.problem
                        """)
                .param("subscription", claim.subscription())
                .param("number", alert.number())
                .param("state", state)
                .param("now", time(now))
                .param("status", answer.status())
                .param(
                        "problem",
                        answer.problem() == null ? null : answer.problem().name())
                .update();
    }

    @Override
    public void release(Claim claim) {
        database.sql("update alert_subscription set claimed_until = null where id = :id and claimed_until = :until")
                .param("id", claim.subscription())
                .param("until", time(claim.until()))
                .update();
    }

    @Override
    public long retrying() {
        return database.sql("select count(*) from alert_subscription where attempts > 0")
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
