package vn.tiendo.query.alert.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.Act;
import vn.tiendo.audit.Action;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.alert.Channel;
import vn.tiendo.query.alert.Delivery;
import vn.tiendo.query.alert.Subscription;
import vn.tiendo.query.alert.Subscriptions;
import vn.tiendo.query.alert.WebhookAddress;

/** The table {@code alert_subscription}. */
final class SubscriptionTable implements Subscriptions {
    private static final String ADDRESS = "alert-subscriptions/";

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final AuditTrail trail;

    SubscriptionTable(JdbcClient database, TransactionTemplate transactions, AuditTrail trail) {
        this.database = database;
        this.transactions = transactions;
        this.trail = trail;
    }

    @Override
    public Optional<Kept> find(String id) {
        return database.sql("select * from alert_subscription where id = :id")
                .param("id", id)
                .query(SubscriptionRow::read)
                .optional();
    }

    // alert_subscription_by_unit; a slash comes right after a dot
    @Override
    public List<Kept> of(AgencyCode unit, int most) {
        return database.sql("""
                        select * from alert_subscription
                        where unit = :unit or unit > :unit || '.' and unit < :unit || '/'
                        order by unit, id
                        limit :most
                        """)
                .param("unit", unit.value())
                .param("most", most)
                .query(SubscriptionRow::read)
                .list();
    }

    @Override
    public Kept put(Subscription subscription, @Nullable String by, @Nullable String reason, Instant now) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            Kept kept = put(subscription, by, now);
            trail.append(new Act(
                    Action.ALERT_SUBSCRIPTION_PUT,
                    ADDRESS + subscription.id(),
                    by,
                    reason,
                    Map.of("version", kept.version()),
                    told(subscription)));
            return kept;
        }));
    }

    private Kept put(Subscription subscription, @Nullable String by, Instant now) {
        Channel channel = subscription.channel();
        return database.sql("""
                        insert into alert_subscription as kept
                            (id, unit, kinds, url, secret, address, language, version, changed_by, changed_at, told_to,
                            next_attempt)
                        values (:id, :unit, :kinds::text[], :url, :secret, :address, :language, 1, :by, :now,
                            (select coalesce(max(number), 0) from alert), :now)
                        on conflict (id) do update
                        set kinds = excluded.kinds, url = excluded.url, secret = excluded.secret,
                            address = excluded.address, language = excluded.language, version = kept.version + 1,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                            next_attempt = excluded.next_attempt, attempts = 0, last_millis = 0
                        where kept.unit = excluded.unit
                        returning kept.*
                        """)
                .param("id", subscription.id())
                .param("unit", subscription.unit().value())
                .param(
                        "kinds",
                        subscription.kinds().stream().map(AlertKind::name).toArray(String[]::new))
                .param(
                        "url",
                        channel instanceof Channel.Webhook hook ? hook.url().toString() : null)
                .param(
                        "secret",
                        channel instanceof Channel.Webhook hook ? hook.secret().value() : null)
                .param("address", channel instanceof Channel.Digest digest ? digest.address() : null)
                .param(
                        "language",
                        channel instanceof Channel.Digest digest
                                ? digest.language().code()
                                : null)
                .param("by", by == null ? "unknown" : by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(SubscriptionRow::read)
                .optional()
                .orElseThrow(() -> Refusal.conflict("A subscription of this name is for another unit; remove it first,"
                        + " or choose another name."));
    }

    /** Neither the secret nor the rest of an address, which may be one, nor who reads the mail. */
    private static Map<String, Object> told(Subscription subscription) {
        String to = switch (subscription.channel()) {
            case Channel.Webhook webhook -> WebhookAddress.origin(webhook.url());
            case Channel.Digest digest -> "mail@" + digest.address().replaceFirst(".*@", "");
        };
        return Map.of(
                "unit",
                subscription.unit().value(),
                "kinds",
                subscription.kinds().stream().map(AlertKind::name).toList(),
                "to",
                to);
    }

    @Override
    public boolean remove(String id, @Nullable String by, @Nullable String reason) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            int removed = database.sql("delete from alert_subscription where id = :id")
                    .param("id", id)
                    .update();
            if (removed > 0) {
                trail.append(new Act(
                        Action.ALERT_SUBSCRIPTION_REMOVED, ADDRESS + id, by, reason, Map.of("removed", true), null));
            }
            return removed > 0;
        }));
    }

    // alert_delivery_pkey, alert_pkey
    @Override
    public List<Delivery> deliveries(String id, int most) {
        return database.sql("""
                        select %s, state, attempts, attempted_first, attempted_last, status, problem
                        from alert_delivery
                        join alert using (number)
                        where subscription = :id
                        order by number desc
                        limit :most
                        """.formatted(AlertRow.COLUMNS))
                .param("id", id)
                .param("most", most)
                .query(SubscriptionTable::delivery)
                .list();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                AlertRow.read(row, number),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                SubscriptionRow.instant(row, "attempted_first"),
                SubscriptionRow.instant(row, "attempted_last"),
                row.getObject("status", Integer.class),
                row.getString("problem"));
    }
}
