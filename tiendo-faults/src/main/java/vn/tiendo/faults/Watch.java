package vn.tiendo.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.tiendo.faults.site.Instance;
import vn.tiendo.faults.site.Readiness;
import vn.tiendo.faults.site.Site;
import vn.tiendo.local.run.Door;

/** Asks the first process of each application ten times a second whether it is ready, and notes each change. */
final class Watch implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** What one process said from a moment on, until its next note. */
    private record Note(String instance, long nanos, boolean green) {}

    private final ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Note> notes = new ArrayList<>();
    private final ConcurrentHashMap<String, Boolean> present = new ConcurrentHashMap<>();

    Watch(Site site) {
        for (Door door : List.of(Door.COMMAND, Door.QUERY, Door.INDEX)) {
            watchers.submit(() -> watch(site.first(door)));
        }
    }

    private Void watch(Instance instance) throws InterruptedException {
        Readiness readiness = new Readiness(instance);
        while (true) {
            note(instance.name(), readiness.isGreen());
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private synchronized void note(String instance, boolean green) {
        if (!Boolean.valueOf(green).equals(present.put(instance, green))) {
            notes.add(new Note(instance, System.nanoTime(), green));
        }
    }

    /** Whether all say now that they are ready. */
    synchronized boolean isGreen() {
        return present.size() == 3 && present.values().stream().allMatch(green -> green);
    }

    /** The first of them not to be ready after a moment, and how long after; a dead one is not ready either. */
    synchronized Optional<Red> firstRed(long sinceNanos) {
        return notes.stream()
                .filter(note -> !note.green() && note.nanos() >= sinceNanos)
                .findFirst()
                .map(note -> new Red(note.instance(), Duration.ofNanos(note.nanos() - sinceNanos)));
    }

    /** Who was not ready, and after what time. */
    record Red(String instance, Duration after) {}

    /** How long after a moment the last of them was ready again; negative if that was before. */
    synchronized Duration lastGreen(long sinceNanos) {
        long last =
                notes.stream().filter(Note::green).mapToLong(Note::nanos).max().orElse(sinceNanos);
        return Duration.ofNanos(last - sinceNanos);
    }

    @Override
    public void close() {
        watchers.shutdownNow();
    }
}
