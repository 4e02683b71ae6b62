package vn.tiendo.faults.fault;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.faults.site.Instance;
import vn.tiendo.faults.site.Memory;
import vn.tiendo.local.run.Door;

/** Ten thousand connect to the door and ask nothing, or stop in the middle; shops tell all the same. */
final class IdleConnections implements Fault {
    private static final int CONNECTIONS = 10_000;

    /** What either side has open beside them. */
    private static final int OTHER_FILES = 1_000;

    private @Nullable Crowd crowd;

    @Override
    public Optional<String> impossible() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                        && system.getMaxFileDescriptorCount() >= CONNECTIONS + OTHER_FILES
                ? Optional.empty()
                : Optional.of("a process may not have %,d files open (ulimit -n)".formatted(CONNECTIONS + OTHER_FILES));
    }

    @Override
    public void inflict(Scene scene) throws IOException {
        URI door = URI.create(command(scene).url());
        crowd = Crowd.gather(door.getPort(), CONNECTIONS);
    }

    private static Instance command(Scene scene) {
        return scene.site().first(Door.COMMAND);
    }

    @Override
    public Duration lasting(Pace pace) {
        return pace.away();
    }

    /** What they cost is seen while they are there. */
    @Override
    public void lift(Scene scene) throws Exception {
        Memory memory = command(scene).memory();
        long again = Objects.requireNonNull(crowd, "nobody came").disperse();
        System.err.printf("  %,d idle connections, %,d came again; %s%n", CONNECTIONS, again, memory.report());
        memory.check();
    }
}
