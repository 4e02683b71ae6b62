package vn.tiendo.query.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.lifecycle.ProcessingTime;

/**
 * What the law says of a procedure for some days. It may say several things for the same day; the one that gives a dossier
 * the latest due instant holds.
 *
 * @param field of administration
 * @param longest time by law
 * @param validFrom the first day
 * @param validUntil the last day, not before the first; null where no end is known
 */
public record Procedure(
        String code,
        String name,
        String field,
        ProcessingTime longest,
        LocalDate validFrom,
        @Nullable LocalDate validUntil)
        implements Comparable<Procedure> {
    private static final Comparator<Procedure> ORDER = Comparator.comparing(Procedure::code)
            .thenComparing(Procedure::validFrom)
            .thenComparing(Procedure::lastDay)
            .thenComparing(procedure -> procedure.longest().unit())
            .thenComparing(procedure -> procedure.longest().amount())
            .thenComparing(Procedure::name)
            .thenComparing(Procedure::field);

    public Procedure {
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("what is valid until before it is valid from is never valid");
        }
    }

    /** Whether it holds on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(lastDay());
    }

    private LocalDate lastDay() {
        return validUntil == null ? LocalDate.MAX : validUntil;
    }

    @Override
    public int compareTo(Procedure other) {
        return ORDER.compare(this, other);
    }
}
