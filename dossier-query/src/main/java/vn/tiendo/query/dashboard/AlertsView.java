package vn.tiendo.query.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.alert.Alert;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.alert.AlertLedger;
import vn.tiendo.query.alert.AlertSwitches;
import vn.tiendo.query.alert.Channel;
import vn.tiendo.query.alert.DecidedAlert;
import vn.tiendo.query.alert.Subscriptions;
import vn.tiendo.query.alert.Subscriptions.Kept;
import vn.tiendo.query.alert.WebhookAddress;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unit.UnitRegistry;

/**
 * What was told of a unit, which kinds are, and to whom.
 *
 * @param above the units that it counts for, the province first
 */
public record AlertsView(
        Unit unit, List<Unit> above, List<Item> items, List<Switch> switches, List<Subscriber> subscribers) {
    private static final int LATEST = 50;
    private static final int MOST_SUBSCRIBERS = 200;

    public AlertsView {
        above = List.copyOf(above);
        items = List.copyOf(items);
        switches = List.copyOf(switches);
        subscribers = List.copyOf(subscribers);
    }

    /**
     * An alert.
     *
     * @param dossier null where it is about figures
     */
    public record Item(
            DecidedAlert decided, Unit unit, @Nullable DossierCode dossier) {}

    /** @param saidBy null where nobody says anything */
    public record Switch(
            AlertKind kind, boolean on, @Nullable Unit saidBy) {}

    /**
     * Who is told.
     *
     * @param to of a webhook only whose it is: the rest of its address may be a key
     */
    public record Subscriber(String id, Unit unit, boolean daily, String to, Set<AlertKind> kinds, boolean retrying) {}

    /** Finds it all in one state of the store. */
    public static AlertsView of(
            AgencyCode code,
            Asked asked,
            UnitRegistry registry,
            AlertLedger ledger,
            AlertSwitches switches,
            Subscriptions subscriptions) {
        return new AlertsView(
                registry.on(asked.today(), code),
                above(code, asked, registry),
                ledger.latest(code, Set.of(AlertKind.values()), null, LATEST).stream()
                        .map(decided -> item(decided, asked, registry))
                        .toList(),
                switches.of(code).stream()
                        .map(one -> new Switch(one.kind(), one.on(), named(one.saidBy(), asked, registry)))
                        .toList(),
                subscriptions.of(code, MOST_SUBSCRIBERS).stream()
                        .map(kept -> subscriber(kept, asked, registry))
                        .toList());
    }

    private static List<Unit> above(AgencyCode code, Asked asked, UnitRegistry registry) {
        List<Unit> above = new ArrayList<>();
        for (int depth = 1; depth < code.depth(); depth++) {
            above.add(registry.on(asked.today(), code.ancestor(depth)));
        }
        return above;
    }

    private static @Nullable Unit named(@Nullable AgencyCode code, Asked asked, UnitRegistry registry) {
        return code == null ? null : registry.on(asked.today(), code);
    }

    private static Item item(DecidedAlert decided, Asked asked, UnitRegistry registry) {
        Unit unit = registry.on(asked.today(), decided.alert().unit());
        return switch (decided.alert()) {
            case Alert.OfDossier alert -> new Item(decided, unit, alert.dossier());
            case Alert.OfFigures _ -> new Item(decided, unit, null);
        };
    }

    private static Subscriber subscriber(Kept kept, Asked asked, UnitRegistry registry) {
        Unit unit = registry.on(asked.today(), kept.subscription().unit());
        return switch (kept.subscription().channel()) {
            case Channel.Webhook webhook ->
                new Subscriber(
                        kept.subscription().id(),
                        unit,
                        false,
                        WebhookAddress.origin(webhook.url()),
                        kept.subscription().kinds(),
                        kept.attempts() > 0);
            case Channel.Digest digest ->
                new Subscriber(
                        kept.subscription().id(),
                        unit,
                        true,
                        digest.address(),
                        kept.subscription().kinds(),
                        false);
        };
    }
}
