package vn.tiendo.local.importer;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that is drawn again and again in one line of a terminal. */
final class ProgressOnTerminal implements Progress {
    private static final String CLEARED_LINE = "\r\u001b[K";

    private final PrintStream terminal;
    private final ProgressBar bar;
    private final Rate rate = new Rate();

    ProgressOnTerminal(String task, long size, int columns, PrintStream terminal) {
        this.terminal = terminal;
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(size)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, columns - 1))
                .build();
    }

    private synchronized void draw(String line) {
        terminal.print(CLEARED_LINE + line);
        terminal.flush();
    }

    @Override
    public void advance(long position, long events) {
        bar.setExtraMessage(String.format(Locale.ROOT, "%,d events, %,d/s", events, rate.of(events)));
        bar.stepTo(position);
    }

    @Override
    public synchronized void print(PrintStream out, String line) {
        terminal.print(CLEARED_LINE);
        terminal.flush();
        out.println(line);
    }

    @Override
    public void close() {
        bar.close();
        terminal.println();
    }
}
