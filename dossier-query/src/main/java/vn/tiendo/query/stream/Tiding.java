package vn.tiendo.query.stream;

import java.time.LocalDate;
import java.util.SortedSet;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.snapshot.Freshness;

/** What a watcher is told. */
public sealed interface Tiding {
    /** From now on every change is told: the first that a watcher hears. */
    record Hello(Freshness freshness) implements Tiding {}

    /**
     * Figures may be others than they were.
     *
     * @param units of those watched, by code; of the whole country its provinces
     */
    record Changed(SortedSet<AgencyCode> units, Freshness freshness) implements Tiding {}

    /** A day has begun: figures change with the calendar, though nothing happens. */
    record Day(LocalDate day) implements Tiding {}
}
