package vn.tiendo.query.lateness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.TallyState;

/** Adds up the flow of one unit from what its cells tell, and from what they do not. */
public final class LateFlowCount {
    private final Map<Cause, Long> opening = new EnumMap<>(Cause.class);
    private final Map<Cause, Long> closing = new EnumMap<>(Cause.class);
    private final Map<Cause, Map<Movement, Long>> movements = new EnumMap<>(Cause.class);

    /** So many dossiers made the transition before the first day. */
    public void before(TallyState from, TallyState to, long count) {
        stock(opening, from, to, count);
        stock(closing, from, to, count);
    }

    /** So many dossiers made the transition between the first day and the last. */
    public void during(TallyState from, TallyState to, long count) {
        stock(closing, from, to, count);
        add(StockMovement.told(from, to), count);
    }

    /** Of so many of these, more is known than the transition tells. */
    public void during(LateTurn.Seen turn, long count) {
        add(turn.told(), -count);
        add(turn.known(), count);
    }

    private static void stock(Map<Cause, Long> stock, TallyState from, TallyState to, long count) {
        Cause was = StockMovement.overdue(from);
        if (was != null) {
            stock.merge(was, -count, Long::sum);
        }
        Cause is = StockMovement.overdue(to);
        if (is != null) {
            stock.merge(is, count, Long::sum);
        }
    }

    private void add(List<StockMovement> moved, long count) {
        for (StockMovement one : moved) {
            movements
                    .computeIfAbsent(one.cause(), _ -> new EnumMap<>(Movement.class))
                    .merge(one.movement(), count, Long::sum);
        }
    }

    /** What it all comes to. */
    public LateFlow flow() {
        Map<Cause, LateFlow.Part> parts = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            parts.put(cause, part(cause));
        }
        return new LateFlow(parts);
    }

    private LateFlow.Part part(Cause cause) {
        Map<Movement, Long> counts = new EnumMap<>(Movement.class);
        movements.getOrDefault(cause, Map.of()).forEach((movement, count) -> {
            if (count != 0) {
                counts.put(movement, count);
            }
        });
        return new LateFlow.Part(opening.getOrDefault(cause, 0L), counts, closing.getOrDefault(cause, 0L));
    }
}
