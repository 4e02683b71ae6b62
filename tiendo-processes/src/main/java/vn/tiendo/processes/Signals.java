package vn.tiendo.processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Signals to processes that this one has started. */
public final class Signals {
    private Signals() {}

    /** SIGSTOP, to a process and all below it: it keeps its memory, locks and connections, and does nothing. */
    public static void pause(long pid) throws IOException, InterruptedException {
        send("-STOP", tree(pid));
    }

    /** SIGCONT, to a process and all below it: it goes on where it was, and does not know that time has passed. */
    public static void resume(long pid) throws IOException, InterruptedException {
        send("-CONT", tree(pid));
    }

    /** SIGKILL, to this process alone. */
    public static void kill(long pid) throws IOException, InterruptedException {
        send("-KILL", LongStream.of(pid));
    }

    private static LongStream tree(long pid) {
        LongStream below = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
        return LongStream.concat(LongStream.of(pid), below);
    }

    /** Some may have ended meanwhile, which is no failure. */
    private static void send(String signal, LongStream pids) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        pids.mapToObj(Long::toString).forEach(command::add);
        new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
