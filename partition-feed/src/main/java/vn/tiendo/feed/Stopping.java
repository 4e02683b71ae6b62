package vn.tiendo.feed;

/** Parts that stop side by side: together they take as long as the slowest of them. */
public final class Stopping {
    private Stopping() {}

    /** Stops a part on a thread of its own, and says when it is done. */
    public static void aside(String name, Runnable stop, Runnable done) {
        Thread.ofPlatform().daemon().name("stop-" + name).start(() -> {
            try {
                stop.run();
            } finally {
                done.run();
            }
        });
    }
}
