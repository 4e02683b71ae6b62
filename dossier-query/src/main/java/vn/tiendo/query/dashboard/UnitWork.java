package vn.tiendo.query.dashboard;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.tiendo.query.backlog.BacklogItem;
import vn.tiendo.query.backlog.Queue;
import vn.tiendo.query.backlog.TimesTaken;

/**
 * What there is to do in a unit, and how fast it is done.
 *
 * @param due what is open by when it falls due, each dossier once
 * @param soon what falls due within some days, counted from the day on
 * @param ages what is overdue by how long
 * @param next the dossiers in term that fall due first
 * @param longest the dossiers that are overdue the longest
 * @param worst the procedures with the most overdue dossiers
 * @param taken how long the finished ones took that were received in the period
 */
public record UnitWork(
        DueStrip due,
        DueStrip soon,
        DueStrip ages,
        List<BacklogItem> next,
        List<BacklogItem> longest,
        List<Queue.OfProcedure> worst,
        TimesTaken taken) {
    public UnitWork {
        next = List.copyOf(next);
        longest = List.copyOf(longest);
        worst = List.copyOf(worst);
    }

    /** Working days within which so many in a hundred were done, null where none is finished. */
    public @Nullable Integer within(int percent) {
        OptionalInt days = taken.working().within(percent);
        return days.isPresent() ? days.getAsInt() : null;
    }
}
