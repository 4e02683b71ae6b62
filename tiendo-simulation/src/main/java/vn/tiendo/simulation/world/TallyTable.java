package vn.tiendo.simulation.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.query.tally.TallyDelta;
import vn.tiendo.query.tally.TallyJournal;
import vn.tiendo.query.tally.Transition;

/** Differences, and the cells into which they are folded. The plain twin of what is a statement of SQL. */
public final class TallyTable implements TallyJournal {
    private final List<TallyDelta> deltas = new ArrayList<>();
    private final Map<TallyCell, Long> cells = new LinkedHashMap<>();
    private final Set<TallyCell> untold = new LinkedHashSet<>();
    private final Set<Fault> faults;
    private long fold;
    private long appended;

    TallyTable(Set<Fault> faults) {
        this.faults = faults;
    }

    TallyTable copy() {
        TallyTable copy = new TallyTable(faults);
        copy.deltas.addAll(deltas);
        copy.cells.putAll(cells);
        copy.untold.addAll(untold);
        copy.fold = fold;
        copy.appended = appended;
        return copy;
    }

    @Override
    public void append(List<TallyDelta> more) {
        for (TallyDelta delta : more) {
            appended++;
            if (!faults.contains(Fault.DELTA_LOST) || appended % 17 != 0) {
                deltas.add(delta);
            }
        }
    }

    /** Moves all differences into the cells of their units and of those above them. */
    void fold() {
        Map<TallyCell, Long> changes = new LinkedHashMap<>();
        deltas.forEach(delta -> spread(delta, (cell, count) -> changes.merge(cell, count, Long::sum)));
        deltas.clear();
        changes.values().removeIf(count -> count == 0);
        if (!changes.isEmpty()) {
            fold++;
            untold.addAll(changes.keySet());
            changes.forEach((cell, count) -> cells.merge(cell, count, TallyTable::sum));
        }
    }

    // An empty cell is none.
    @SuppressWarnings("NullAway")
    private static Long sum(Long one, Long other) {
        return one + other == 0 ? null : Long.valueOf(one + other);
    }

    private void spread(TallyDelta delta, ObjLongConsumer<TallyCell> changes) {
        Transition transition = delta.transition();
        int lowest = transition.unit().depth();
        int above = faults.contains(Fault.MOVE_SEEN_ABOVE) ? 0 : transition.above();
        int highest = faults.contains(Fault.ANCESTORS_FORGOTTEN) ? lowest : above + 1;
        for (int depth = lowest; depth >= highest; depth--) {
            spread(delta, transition.unit().ancestor(depth), changes);
        }
    }

    private static void spread(TallyDelta delta, AgencyCode unit, ObjLongConsumer<TallyCell> changes) {
        Transition transition = delta.transition();
        for (Book book : RulesInMemory.BOOKS.all()) {
            if ((delta.books() & RulesInMemory.BOOKS.bit(book)) != 0) {
                TallyCell cell = new TallyCell(
                        book, unit, transition.cohort(), transition.day(), transition.from(), transition.to());
                changes.accept(cell, delta.count());
            }
        }
    }

    /** Every cell and every difference, as readers add them up. */
    public void forEach(ObjLongConsumer<TallyCell> reader) {
        cells.forEach(reader::accept);
        deltas.forEach(delta -> spread(delta, reader));
    }

    /** Those that are not empty. */
    public Map<TallyCell, Long> cells() {
        return Collections.unmodifiableMap(cells);
    }

    /** The number of the last fold. */
    long lastFold() {
        return fold;
    }

    /** Cells that folds changed and nobody was told of. */
    Set<TallyCell> untold() {
        return untold;
    }
}
