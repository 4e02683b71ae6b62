package vn.tiendo.simulation.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage.CellCounted;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.index.tally.CountedCell;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.TallyBatch;
import vn.tiendo.index.tally.TallyIntake;
import vn.tiendo.index.tally.TallyReading;
import vn.tiendo.index.tally.VisibleFold;
import vn.tiendo.simulation.world.Publishing.Told;

/** The index calculator: shows the last fold that every partition has told whole. The plain twin of statements of SQL. */
public final class IndexService implements TallyIntake {
    private final Topic<Told> tally;
    private final Set<Fault> faults;
    private final int[] positions;
    private final Map<Integer, Long> complete = new HashMap<>();
    private final List<CountedCell> pending = new ArrayList<>();
    private final Map<TallyCell, CountedCell> shown = new HashMap<>();
    private long visible;

    IndexService(Topic<Told> tally, Set<Fault> faults) {
        this.tally = tally;
        this.faults = faults;
        this.positions = new int[tally.partitions()];
    }

    /** Whether there was anything to take; nothing remains of a batch that is lost before its commit. */
    boolean read(int partition, int most, boolean lost) {
        List<Told> some = tally.read(partition, positions[partition], most);
        if (!lost) {
            take(List.of(batch(partition, some)), tally.partitions());
            positions[partition] += some.size();
        }
        return !some.isEmpty();
    }

    private static TallyBatch batch(int partition, List<Told> some) {
        List<CountedCell> cells = some.stream()
                .filter(told -> told.cell() != null && told.cell().unit().depth() == 1)
                .map(IndexService::counted)
                .toList();
        FoldComplete last = some.stream()
                .map(Told::message)
                .filter(FoldComplete.class::isInstance)
                .map(FoldComplete.class::cast)
                .max(Comparator.comparingLong(FoldComplete::fold))
                .orElse(null);
        return new TallyBatch(partition, cells, last, 0, true);
    }

    private static CountedCell counted(Told told) {
        CellCounted counted = (CellCounted) told.message();
        return new CountedCell(Objects.requireNonNull(told.cell()), counted.count(), counted.fold());
    }

    @Override
    public void take(List<TallyBatch> batches, int partitions) {
        batches.forEach(this::note);
        long whole = whole(partitions);
        if (whole > visible) {
            show(whole);
        }
    }

    private void note(TallyBatch batch) {
        pending.addAll(batch.cells());
        if (batch.complete() != null) {
            complete.merge(batch.partition(), batch.complete().fold(), Math::max);
        }
    }

    private long whole(int partitions) {
        boolean half = faults.contains(Fault.HALF_FOLD_SHOWN);
        boolean all = complete.size() == partitions || half && !complete.isEmpty();
        return all ? (half ? Collections.max(complete.values()) : Collections.min(complete.values())) : 0;
    }

    private void show(long fold) {
        for (CountedCell next : pending) {
            if (next.fold() <= fold) {
                shown.merge(next.cell(), next, IndexService::later);
            }
        }
        pending.removeIf(cell -> cell.fold() <= fold);
        visible = fold;
    }

    private static CountedCell later(CountedCell one, CountedCell other) {
        return other.fold() >= one.fold() ? other : one;
    }

    void rewind(int records) {
        for (int partition = 0; partition < positions.length; partition++) {
            positions[partition] = Math.max(0, positions[partition] - records);
        }
    }

    /** The fold that is shown, 0 before the first. */
    public long visible() {
        return visible;
    }

    /** The cells of provinces that are shown and not empty. */
    public Map<TallyCell, Long> cells() {
        Map<TallyCell, Long> cells = new HashMap<>();
        shown.values().stream()
                .filter(counted -> counted.count() != 0)
                .forEach(counted -> cells.put(counted.cell(), counted.count()));
        return cells;
    }

    /** What a ranking is made of. */
    public TallyReading reading(Book book, PeriodOnDay at) {
        Stocks stocks = new Stocks(book, at.period(), at.asOf());
        cells().forEach(stocks::add);
        return new TallyReading(book, at, new VisibleFold(visible, visible, null, Instant.EPOCH), stocks.byUnit());
    }
}
