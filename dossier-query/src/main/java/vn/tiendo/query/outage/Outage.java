package vn.tiendo.query.outage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;

/**
 * A system was down, declared by a person.
 *
 * @param id given by who declared it
 * @param unit that could not work, with all below it
 * @param until after {@code from}; null while it lasts
 */
public record Outage(
        String id,
        AgencyCode unit,
        String system,
        Instant from,
        @Nullable Instant until) {
    public Outage {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("an outage ends after it begins");
        }
    }

    /**
     * Whether it was open at any time of a day.
     *
     * @param night the instant at which the day is over
     */
    boolean openBetween(Instant morning, Instant night) {
        return from.isBefore(night) && (until == null || until.isAfter(morning));
    }
}
