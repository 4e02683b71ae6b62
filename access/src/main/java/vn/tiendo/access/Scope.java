package vn.tiendo.access;

import java.util.Set;
import vn.tiendo.contract.code.AgencyCode;

/** Of which units somebody may be told. */
public sealed interface Scope {
    /** Of all there are. */
    Scope EVERYWHERE = new Everywhere();

    /** Of none. */
    Scope NOWHERE = new Units(Set.of());

    /** Whether a unit is among them. */
    boolean holds(AgencyCode unit);

    /** Whether what was decided for a unit, and so for all below it, concerns one of them. */
    boolean touches(AgencyCode unit);

    /** All there are, registered or not. */
    record Everywhere() implements Scope {
        @Override
        public boolean holds(AgencyCode unit) {
            return true;
        }

        @Override
        public boolean touches(AgencyCode unit) {
            return true;
        }
    }

    /**
     * Some.
     *
     * @param units these, and all below them
     */
    record Units(Set<AgencyCode> units) implements Scope {
        public Units {
            units = Set.copyOf(units);
        }

        @Override
        public boolean holds(AgencyCode unit) {
            return units.stream().anyMatch(unit::isWithin);
        }

        @Override
        public boolean touches(AgencyCode unit) {
            return holds(unit) || units.stream().anyMatch(own -> own.isWithin(unit));
        }
    }
}
