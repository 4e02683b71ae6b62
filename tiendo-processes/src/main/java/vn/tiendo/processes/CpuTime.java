package vn.tiendo.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU seconds of processes and all that they started, also of children that have ended and were waited for. */
public final class CpuTime {
    private static final double TICKS_A_SECOND = 100; // what Linux tells /proc in, on every machine

    /** Fields of {@code /proc/PID/stat} after the name: user and system time, then that of children waited for. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;

    private CpuTime() {}

    /** Of this process, without what it started. */
    public static double ofThisProcess() throws IOException {
        return own(ProcessHandle.current().pid(), 2);
    }

    /** Of a process and everything below it; 0 if it has ended. */
    public static double ofTree(long pid) throws IOException {
        double sum = own(pid, TIMES);
        for (long child : ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid)
                .toArray()) {
            sum += own(child, TIMES);
        }
        return sum;
    }

    private static double own(long pid, int times) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Stream.of(afterName)
                            .skip(FIRST_TIME)
                            .limit(times)
                            .mapToLong(Long::parseLong)
                            .sum()
                    / TICKS_A_SECOND;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
