package vn.tiendo.index.publication;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tiendo.index.tally.PeriodOnDay;

/** Publications of one instance, which is always alone; they outlive nothing. */
public final class PublicationsInMemory implements Publications {
    private static final Comparator<Publication> IN_THEIR_ORDER = Comparator.comparing(
                    (Publication publication) -> publication.at().asOf())
            .thenComparing(Publication::topic)
            .thenComparing(Publication::key);

    private final Map<Under, Decided> decided = new HashMap<>();
    private final Set<Publication> waiting = new HashSet<>();
    private @Nullable Examined examined;

    private record Under(String topic, String key) {}

    /** What was decided, and when. */
    public record Decided(Publication publication, Instant at) {}

    /** What was decided last under a key. */
    public Optional<Decided> under(String topic, String key) {
        return Optional.ofNullable(decided.get(new Under(topic, key)));
    }

    /** Sends what waits. */
    public List<Publication> send() {
        List<Publication> all = waiting(Integer.MAX_VALUE);
        sent(all);
        return all;
    }

    @Override
    public boolean alone(Runnable work) {
        work.run();
        return true;
    }

    @Override
    public <T> T inTurn(Supplier<T> work) {
        return work.get();
    }

    @Override
    public Optional<Examined> examined() {
        return Optional.ofNullable(examined);
    }

    @Override
    public void examined(Examined examined) {
        this.examined = examined;
    }

    @Override
    public List<Publication> last(PeriodOnDay at) {
        return decided.values().stream()
                .map(Decided::publication)
                .filter(publication -> publication.at().equals(at))
                .toList();
    }

    @Override
    public void decide(List<Publication> publications, Instant decidedAt) {
        for (Publication publication : publications) {
            Under under = new Under(publication.topic(), publication.key());
            Decided before = decided.get(under);
            if (before == null || !before.publication().isFinal()) {
                decided.put(under, new Decided(publication, decidedAt));
                waiting.removeIf(other -> new Under(other.topic(), other.key()).equals(under));
                waiting.add(publication);
            }
        }
    }

    @Override
    public List<Publication> waiting(int limit) {
        return waiting.stream().sorted(IN_THEIR_ORDER).limit(limit).toList();
    }

    @Override
    public void sent(List<Publication> publications) {
        publications.forEach(waiting::remove);
    }

    @Override
    public long replay(ReplayOrder order, Instant now) {
        List<Publication> again = decided.values().stream()
                .map(Decided::publication)
                .filter(publication -> !publication.at().asOf().isBefore(order.from()))
                .filter(publication -> !publication.at().asOf().isAfter(order.to()))
                .toList();
        waiting.addAll(again);
        return again.size();
    }
}
