package vn.tiendo.query.alert.postgres;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.alert.Channel;
import vn.tiendo.query.alert.Secret;
import vn.tiendo.query.alert.Subscription;
import vn.tiendo.query.alert.Subscriptions.Kept;
import vn.tiendo.query.words.Language;

/** A row of {@code alert_subscription}, read. */
final class SubscriptionRow {
    private SubscriptionRow() {}

    static Kept read(ResultSet row, int number) throws SQLException {
        Subscription subscription = new Subscription(
                row.getString("id"),
                new AgencyCode(row.getString("unit")),
                kinds((String[]) row.getArray("kinds").getArray()),
                channel(row));
        boolean posted = subscription.channel() instanceof Channel.Webhook;
        return new Kept(
                subscription,
                row.getLong("version"),
                row.getString("changed_by"),
                instant(row, "changed_at"),
                row.getInt("attempts"),
                posted ? instant(row, "next_attempt") : null,
                row.getObject("last_status", Integer.class),
                row.getString("last_problem"));
    }

    private static Set<AlertKind> kinds(String[] names) {
        return Arrays.stream(names).map(AlertKind::named).collect(Collectors.toSet());
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return row.getString("url") == null
                ? new Channel.Digest(row.getString("address"), Language.named(row.getString("language")))
                : webhook(row);
    }

    static Channel.Webhook webhook(ResultSet row) throws SQLException {
        return new Channel.Webhook(URI.create(row.getString("url")), new Secret(row.getString("secret")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(nullable(row, column));
    }

    static @Nullable Instant nullable(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
