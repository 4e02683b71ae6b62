package vn.tiendo.index.whole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Remembers which days were looked at. */
final class WatchedDays implements WholeDays {
    private final WholeDays days;
    private final List<LocalDate> done = new ArrayList<>();

    WatchedDays(WholeDays days) {
        this.days = days;
    }

    /** The days that were looked at, in their order. */
    List<LocalDate> done() {
        return List.copyOf(done);
    }

    @Override
    public long examined() {
        return days.examined();
    }

    @Override
    public void examined(long fold) {
        days.examined(fold);
    }

    @Override
    public List<LocalDate> open() {
        return days.open();
    }

    @Override
    public void touch(Collection<LocalDate> touched) {
        days.touch(touched);
    }

    @Override
    public List<Due> due(int limit) {
        return days.due(limit);
    }

    @Override
    public void done(Due day, boolean isFinal) {
        done.add(day.asOf());
        days.done(day, isFinal);
    }
}
