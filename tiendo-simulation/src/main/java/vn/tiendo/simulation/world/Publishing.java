package vn.tiendo.simulation.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage;
import vn.tiendo.contract.tally.TallyMessage.CellCounted;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;

/** Tells the topic of the tally what folds changed: the newest count of each cell, then that the last fold is complete. */
public final class Publishing {
    private final Topic<Told> tally;
    private final Set<Fault> faults;
    private final Map<Long, Map<TallyCell, Long>> provinces = new HashMap<>();

    /**
     * A record of the topic.
     *
     * @param cell null where a fold is complete
     */
    record Told(@Nullable TallyCell cell, TallyMessage message) {}

    Publishing(Topic<Told> tally, Set<Fault> faults) {
        this.tally = tally;
        this.faults = faults;
        this.provinces.put(0L, Map.of());
    }

    /** Whether there was anything to tell; a batch that is lost was told in part, and will be told again. */
    boolean handOver(TallyTable table, boolean lost) {
        if (table.untold().isEmpty()) {
            return false;
        }
        List<TallyCell> cells = new ArrayList<>(table.untold());
        cells.subList(0, lost ? cells.size() / 2 : cells.size()).forEach(cell -> tell(cell, table));
        if (!lost) {
            complete(table);
        }
        return true;
    }

    private void tell(TallyCell cell, TallyTable table) {
        long count = table.cells().getOrDefault(cell, 0L);
        if (count != 0 || !faults.contains(Fault.ZERO_NOT_TOLD)) {
            tally.append(cell.key(), new Told(cell, new CellCounted(count, table.lastFold())));
        }
    }

    private void complete(TallyTable table) {
        tally.appendToAll(new Told(null, new FoldComplete(table.lastFold(), table.lastFold(), null)));
        table.untold().clear();
        provinces.put(
                table.lastFold(),
                table.cells().entrySet().stream()
                        .filter(entry -> entry.getKey().unit().depth() == 1)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The cells of provinces as a fold left them that was told. */
    public Map<TallyCell, Long> provincesAt(long fold) {
        return provinces.getOrDefault(fold, Map.of());
    }
}
