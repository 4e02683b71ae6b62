package vn.tiendo.problem.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheapConnectionsTest {
    private static final int CONNECTIONS = 1_000;
    private static final int ANSWERS = 50;

    /** With what the client holds. */
    private static final long MOST_BYTES = 45_000;

    private final List<SocketChannel> channels = new ArrayList<>();

    @Test
    void oneThatStopsInTheMiddleOfARequestTakesLittle() throws Exception {
        try (FailingServer server = new FailingServer()) {
            askAll(server); // what is made once is made, and what is kept of answers is kept
            long before = heap();

            for (int i = 0; i < CONNECTIONS; i++) {
                channels.add(connect(server.port()));
                tell("POST /question HTTP/1.1\r\nHost: local");
            }
            askAll(server); // until the last of them was read

            assertThat((heap() - before) / CONNECTIONS).isLessThan(MOST_BYTES);
        } finally {
            for (SocketChannel channel : channels) {
                channel.close();
            }
        }
    }

    private static void askAll(FailingServer server) throws IOException, InterruptedException {
        for (int i = 0; i < ANSWERS; i++) {
            server.get("/nothing");
        }
    }

    private static SocketChannel connect(int port) throws IOException {
        return SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private void tell(String beginning) throws IOException {
        channels.getLast().write(ByteBuffer.wrap(beginning.getBytes(US_ASCII)));
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
