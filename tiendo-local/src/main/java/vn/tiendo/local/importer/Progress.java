package vn.tiendo.local.importer;

import java.io.PrintStream;

/** Shows a person how far a long work is, how fast it goes and how long it will last. On standard error. */
public sealed interface Progress extends AutoCloseable permits ProgressOnTerminal, ProgressInLines {
    /**
     * A bar where standard error is a terminal, which the script tells; else a line now and then.
     *
     * @param task a word or two
     * @param size how much there is, in any measure; -1 if that is not known
     */
    static Progress of(String task, long size) {
        int columns = Integer.getInteger("tiendo.columns", 0);
        return columns > 0
                ? new ProgressOnTerminal(task, size, columns, System.err)
                : new ProgressInLines(task, size, System.err);
    }

    /**
     * Shows that more is done.
     *
     * @param position how much of the size is done
     * @param events how many that were
     */
    void advance(long position, long events);

    /** Prints a line elsewhere, without mixing it with what is shown. */
    void print(PrintStream out, String line);

    @Override
    void close();
}
