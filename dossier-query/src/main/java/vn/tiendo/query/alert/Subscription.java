package vn.tiendo.query.alert;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;

/**
 * Who is told of what besides the topic.
 *
 * @param id chosen by whoever subscribes
 * @param unit whose alerts are told, with those of all units below it
 * @param kinds at least one
 */
public record Subscription(String id, AgencyCode unit, Set<AlertKind> kinds, Channel channel) {
    public Subscription {
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }
}
