package vn.tiendo.query.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;

/** Which kinds of alerts are told in which units. What is switched off is decided all the same: it is not told later. */
public interface AlertSwitches {
    /**
     * How one kind is switched.
     *
     * @param saidBy the unit that says so: the unit itself or one above it; null where nobody does, and it is on
     */
    record Switched(AlertKind kind, boolean on, @Nullable AgencyCode saidBy) {}

    /** Of each kind how it is switched in a unit, in their order. */
    List<Switched> of(AgencyCode unit);

    /**
     * Switches a kind for a unit and all below it that do not say otherwise.
     *
     * @param on null where it is to be as in the unit above
     * @param by who answers for it, null where the request said nothing
     */
    void put(AgencyCode unit, AlertKind kind, @Nullable Boolean on, @Nullable String by, @Nullable String reason);
}
