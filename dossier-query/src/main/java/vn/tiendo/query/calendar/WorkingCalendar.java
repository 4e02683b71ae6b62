package vn.tiendo.query.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.lifecycle.ProcessingTime;

/** When a promised processing time ends. */
public interface WorkingCalendar {
    /** No opening hours are known: no processing time ends, so nothing is due by it. */
    WorkingCalendar UNKNOWN = (province, start, time) -> null;

    /**
     * The instant at which a processing time ends.
     *
     * @param province whose hours count
     * @return null where the calendar cannot tell
     */
    @Nullable Instant end(AgencyCode province, Instant start, ProcessingTime time);
}
