package vn.tiendo.contract.tally;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The stock of every state on one day. received = on time + late, always. */
public record ProgressCounts(Map<TallyState, Long> stock) {
    /** Nothing was received. */
    public static final ProgressCounts NONE = new ProgressCounts(Map.of());

    public ProgressCounts {
        Map<TallyState, Long> copy = new EnumMap<>(TallyState.class);
        stock.forEach((state, count) -> {
            if (state.standing() != null && count != 0) {
                copy.put(state, count);
            }
        });
        stock = Collections.unmodifiableMap(copy);
    }

    /** These dossiers and others. */
    public ProgressCounts plus(ProgressCounts others) {
        Map<TallyState, Long> sum = new EnumMap<>(TallyState.class);
        sum.putAll(stock);
        others.stock.forEach((state, count) -> sum.merge(state, count, Long::sum));
        return new ProgressCounts(sum);
    }

    public long received() {
        return stock.values().stream().mapToLong(Long::longValue).sum();
    }

    public long late() {
        return sum(true);
    }

    public long onTime() {
        return sum(false);
    }

    private long sum(boolean late) {
        long sum = 0;
        for (Map.Entry<TallyState, Long> entry : stock.entrySet()) {
            Standing standing = entry.getKey().standing();
            if (standing != null && standing.late() == late) {
                sum += entry.getValue();
            }
        }
        return sum;
    }

    /** Dossiers by standing, all six, in their order. */
    public Map<Standing, Long> standings() {
        Map<Standing, Long> standings = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            standings.put(standing, 0L);
        }
        stock.forEach((state, count) -> {
            Standing standing = state.standing();
            if (standing != null) {
                standings.merge(standing, count, Long::sum);
            }
        });
        return standings;
    }

    /** Late dossiers by cause, all three, in their order. */
    public Map<Cause, Long> causes() {
        Map<Cause, Long> causes = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            causes.put(cause, 0L);
        }
        stock.forEach((state, count) -> {
            Cause cause = state.cause();
            if (cause != null) {
                causes.merge(cause, count, Long::sum);
            }
        });
        return causes;
    }
}
