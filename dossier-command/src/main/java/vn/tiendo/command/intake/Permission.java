package vn.tiendo.command.intake;

import java.util.Optional;
import java.util.Set;
import vn.tiendo.access.Caller;
import vn.tiendo.access.Role;
import vn.tiendo.access.Scope;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/**
 * Who may tell what. A one-stop shop tells the facts of its sources; a manager says why a dossier is late, or takes a fact
 * back, at the dashboard. A unit that an event names is one of theirs; of the dossier only the province is looked at, because
 * it keeps its code when it goes to another unit.
 */
public final class Permission {
    /** What managers tell comes from there. */
    private static final String DASHBOARD = "/dashboard";

    private static final Set<Role> MANAGERS = Set.of(Role.MANAGER, Role.PROVINCE);
    private static final Fault OTHER_SOURCE = new Fault(
            RejectionCode.NOT_ALLOWED,
            "/source",
            "your token does not name this source; send what your own systems tell");
    private static final Fault OTHER_DOSSIER = new Fault(
            RejectionCode.NOT_ALLOWED, "/subject", "your token names no unit of the province of this dossier");
    private static final Fault OTHER_UNIT = new Fault(
            RejectionCode.NOT_ALLOWED, "/data/agencyCode", "your token names neither this unit nor one above it");

    private Permission() {}

    /** Why somebody may not tell it; empty where they may. */
    public static Optional<Fault> refusal(Caller caller, LifecycleEvent event) {
        if (!maySpeak(caller, event)) {
            return Optional.of(OTHER_SOURCE);
        }
        if (!isOfProvince(caller.scope(), event.dossier().agency().province())) {
            return Optional.of(OTHER_DOSSIER);
        }
        return named(event.fact()).filter(unit -> !caller.scope().holds(unit)).map(_ -> OTHER_UNIT);
    }

    private static boolean maySpeak(Caller caller, LifecycleEvent event) {
        return caller.roles().contains(Role.ONE_STOP_SHOP) && caller.speaksFor(event.source())
                || caller.isOneOf(MANAGERS) && event.source().equals(DASHBOARD) && isForManagers(event.fact());
    }

    private static boolean isForManagers(Fact fact) {
        return fact instanceof Fact.Classified || fact instanceof Fact.Retracted;
    }

    private static boolean isOfProvince(Scope scope, AgencyCode province) {
        return switch (scope) {
            case Scope.Everywhere _ -> true;
            case Scope.Units(Set<AgencyCode> units) ->
                units.stream().map(AgencyCode::province).anyMatch(province::equals);
        };
    }

    private static Optional<AgencyCode> named(Fact fact) {
        return switch (fact) {
            case Fact.Registered registered -> Optional.of(registered.agencyCode());
            case Fact.Received received -> Optional.of(received.agencyCode());
            case Fact.Transferred _,
                    Fact.NotAccepted _,
                    Fact.Suspended _,
                    Fact.Resumed _,
                    Fact.DeadlineExtended _,
                    Fact.Processed _,
                    Fact.Returned _,
                    Fact.Withdrawn _,
                    Fact.Late _,
                    Fact.TechnicalError _,
                    Fact.TechnicalErrorResolved _,
                    Fact.Classified _,
                    Fact.Retracted _ -> Optional.empty(); // a transfer goes to a unit of others
        };
    }
}
