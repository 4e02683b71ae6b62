package vn.tiendo.access;

import java.util.Set;

/**
 * Who asks.
 *
 * @param name under which they answer for what they change
 * @param roles what they are here to do; none may do nothing
 * @param scope the units that they are here for
 * @param sources of events, as in CloudEvents, for which a one-stop shop may post; {@link #ANY_SOURCE} for all
 */
public record Caller(String name, Set<Role> roles, Scope scope, Set<String> sources) {
    /** Among sources: any. */
    public static final String ANY_SOURCE = "*";

    /** Whoever uses this machine, where nobody is asked who they are. */
    public static final Caller LOCAL = new Caller("local", Set.of(Role.values()), Scope.EVERYWHERE, Set.of(ANY_SOURCE));

    public Caller {
        roles = Set.copyOf(roles);
        sources = Set.copyOf(sources);
    }

    /** Whether they have one of some roles. */
    public boolean isOneOf(Set<Role> some) {
        return roles.stream().anyMatch(some::contains);
    }

    /** Whether it is whoever uses this machine, where nobody is asked who they are. */
    public boolean isLocal() {
        return equals(LOCAL);
    }

    /** Whether they are told of dossiers. */
    public boolean readsDossiers() {
        return isOneOf(Set.of(Role.MANAGER, Role.PROVINCE, Role.AUDITOR));
    }

    /** Whether they look after the events of all sources. */
    public boolean overseesSources() {
        return isOneOf(Set.of(Role.OPERATOR, Role.AUDITOR));
    }

    /** Whether they may post events of a source. */
    public boolean speaksFor(String source) {
        return sources.contains(source) || sources.contains(ANY_SOURCE);
    }
}
