package vn.tiendo.local.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Where an installation listens, on the loopback address only: one port a {@link Door}, and none of them twice. */
public record Ports(Map<Door, Integer> byDoor) {
    private static final int GREATEST = 65_535;

    /** @throws IllegalArgumentException if a door has no port, a number is no port, or one is given twice */
    public Ports {
        byDoor = Collections.unmodifiableMap(new EnumMap<>(byDoor));
        if (byDoor.size() != Door.values().length) {
            throw new IllegalArgumentException("every door needs a port: " + byDoor);
        }
        Set<Integer> seen = new HashSet<>();
        byDoor.forEach((door, port) -> check(door, port, seen));
    }

    private static void check(Door door, int port, Set<Integer> seen) {
        if (port < 1 || port > GREATEST) {
            throw new IllegalArgumentException(door.flag() + ": no port has the number " + port);
        }
        if (!seen.add(port)) {
            throw new IllegalArgumentException(door.flag() + ": port " + port + " is given twice");
        }
    }

    /** Ports that nobody uses at this moment, for tests. */
    public static Ports free() {
        Map<Door, Integer> free = new EnumMap<>(Door.class);
        for (Door door : Door.values()) {
            free.put(door, freePort(free));
        }
        return new Ports(free);
    }

    private static int freePort(Map<Door, Integer> others) {
        return IntStream.generate(Ports::anyFreePort)
                .filter(port -> !others.containsValue(port))
                .findFirst()
                .orElseThrow();
    }

    private static int anyFreePort() {
        try (ServerSocket socket = listen(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException("no free port", failure);
        }
    }

    /** The port of this door. */
    public int of(Door door) {
        Integer port = byDoor.get(door);
        if (port == null) {
            throw new IllegalStateException("no port for " + door);
        }
        return port;
    }

    /** Those of some doors whose port another program uses already. */
    List<Door> taken(Set<Door> needed) {
        return Arrays.stream(Door.values())
                .filter(needed::contains)
                .filter(door -> !isFree(of(door)))
                .toList();
    }

    /** A port for Kafka's controller, which nobody outside talks to: the first free one above the broker's. */
    int controller() {
        return IntStream.rangeClosed(of(Door.KAFKA) + 1, GREATEST)
                .filter(port -> !byDoor.containsValue(port) && isFree(port))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port above " + of(Door.KAFKA)));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = listen(port)) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
