package vn.tiendo.processes;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that are ended and started again, and must find theirs free. */
public final class Ports {
    private static final int FIRST = 15_000;

    /** From here on systems give ports to clients: one that tries to reach a server that is away could be given its port. */
    private static final int FIRST_OF_CLIENTS = 32_768;

    private static final int TRIES = 100;

    private Ports() {}

    /** A port of the loopback address that nobody uses at this moment, and that no client is given. */
    public static int free() throws IOException {
        BindException taken = new BindException();
        for (int tried = 0; tried < TRIES; tried++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, FIRST_OF_CLIENTS);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException thisOne) {
                taken = thisOne;
            }
        }
        throw taken;
    }
}
