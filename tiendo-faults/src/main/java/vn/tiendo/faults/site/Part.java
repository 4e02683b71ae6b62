package vn.tiendo.faults.site;

import java.io.IOException;

/** Something of an installation that has processes of its own, and can be hit. */
public interface Part {
    /** As people call it. */
    String name();

    /** Whether its processes are there, paused or not. */
    boolean isThere();

    /** Starts it on what it has stored, and returns when it is ready; does nothing if it is there. */
    void start() throws Exception;

    /** Stops it as a service is stopped; does nothing if it is not there. */
    void stop() throws Exception;

    /** SIGKILL to its first process. */
    void kill() throws IOException, InterruptedException;

    /** SIGSTOP to all its processes: connections stay open, and nobody answers. */
    void pause() throws IOException, InterruptedException;

    /** SIGCONT to all its processes. */
    void resume() throws IOException, InterruptedException;
}
