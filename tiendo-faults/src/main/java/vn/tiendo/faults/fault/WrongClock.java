package vn.tiendo.faults.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tiendo.faults.site.Instance;
import vn.tiendo.local.run.Door;

/**
 * An application runs with a clock that is wrong, by {@code libfaketime} between it and the system.
 *
 * @param by such as {@code +1d}
 */
record WrongClock(Door door, String by) implements Fault {
    /** Where distributions put it. */
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/faketime/libfaketimeMT.so.1"));

    @Override
    public Optional<String> impossible() {
        return library().isPresent() ? Optional.empty() : Optional.of("libfaketime is not installed");
    }

    private static Optional<Path> library() {
        return LIBRARIES.stream().filter(Files::exists).findFirst();
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        restart(
                scene.site().first(door),
                Map.of(
                        "LD_PRELOAD",
                        library().orElseThrow().toString(),
                        "FAKETIME",
                        by,
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        "DONT_FAKE_MONOTONIC",
                        "1"));
    }

    @Override
    public void lift(Scene scene) throws Exception {
        restart(scene.site().first(door), Map.of());
    }

    private static void restart(Instance instance, Map<String, String> environment) throws Exception {
        instance.stop();
        instance.environment(environment);
        instance.start();
    }
}
