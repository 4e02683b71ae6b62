package vn.tiendo.local.importer;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** A line every few seconds, for a log file. */
final class ProgressInLines implements Progress {
    private static final Duration DISTANCE = Duration.ofSeconds(10);

    private final String task;
    private final long size;
    private final PrintStream out;
    private final Rate rate = new Rate();
    private Duration next = DISTANCE;

    ProgressInLines(String task, long size, PrintStream out) {
        this.task = task;
        this.size = size;
        this.out = out;
    }

    @Override
    public void advance(long position, long events) {
        Duration elapsed = rate.elapsed();
        if (elapsed.compareTo(next) >= 0) {
            next = elapsed.plus(DISTANCE);
            out.println(line(position, events, elapsed));
        }
    }

    private String line(long position, long events, Duration elapsed) {
        String done = String.format(Locale.ROOT, "%s: %,d events, %,d a second", task, events, rate.of(events));
        return size > 0 && position > 0 ? done + share(position, elapsed) : done;
    }

    private String share(long position, Duration elapsed) {
        Duration left = elapsed.multipliedBy(Math.max(0, size - position)).dividedBy(position);
        return String.format(
                Locale.ROOT,
                ", %d %%, about %d:%02d left",
                100 * position / size,
                left.toMinutes(),
                left.toSecondsPart());
    }

    @Override
    public void print(PrintStream elsewhere, String line) {
        elsewhere.println(line);
    }

    @Override
    public void close() {}
}
