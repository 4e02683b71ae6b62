package vn.tiendo.query.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.TallyState;

/**
 * Where a dossier stands in one book at the end of every day, past and to come "if nothing more happens".
 *
 * @param stretches by day, each unlike the one before it; the first begins on the day of the receipt; empty for a dossier
 *     that was not received and therefore is not counted
 */
public record StandingTimeline(List<Stretch> stretches) {
    /** Of a dossier without a receipt. */
    public static final StandingTimeline NOT_COUNTED = new StandingTimeline(List.of());

    public StandingTimeline {
        stretches = List.copyOf(stretches);
    }

    /**
     * Days on which nothing changes.
     *
     * @param from the first day; the stretch lasts until the day before the next one
     * @param state a standing with its cause; never NONE or ELSEWHERE
     * @param unit that holds the dossier
     * @param due the due day in force, null where there is none
     */
    public record Stretch(
            LocalDate from,
            TallyState state,
            AgencyCode unit,
            @Nullable LocalDate due) {
        /** Whether nothing but the day differs. */
        boolean sameAs(Stretch other) {
            return equals(new Stretch(from, other.state, other.unit, other.due));
        }
    }

    /** Whether the dossier is counted at all. */
    public boolean counted() {
        return !stretches.isEmpty();
    }

    /** What holds at the end of a day, empty before the receipt. */
    public Optional<Stretch> on(LocalDate day) {
        return stretches.reversed().stream()
                .filter(stretch -> !stretch.from().isAfter(day))
                .findFirst();
    }

    /** All units that ever held the dossier at the end of a day. */
    public Set<AgencyCode> units() {
        return stretches.stream().map(Stretch::unit).collect(Collectors.toUnmodifiableSet());
    }
}
