package vn.tiendo.faults.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Connections on which nothing happens: a third says nothing, a third has asked once and keeps its connection, a third
 * stops in the middle of a request. Whoever is left comes again.
 */
final class Crowd implements AutoCloseable {
    /** One address has ports for some 28,000 connections, of which those just closed are not free yet. */
    private static final int SOURCES = 4;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final List<String> BEGINNINGS = List.of(
            "",
            "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "POST /api/v1/dossier-events HTTP/1.1\r\nHost: local");

    private final InetSocketAddress door;
    private final Selector selector = Selector.open();
    private final ByteBuffer answer = ByteBuffer.allocate(4 << 10);
    private final FutureTask<Long> staying = new FutureTask<>(this::stay);
    private volatile boolean over;

    private Crowd(int port) throws IOException {
        door = new InetSocketAddress("127.0.0.1", port);
    }

    /** Returns when all are connected. */
    static Crowd gather(int port, int size) throws IOException {
        Crowd crowd = new Crowd(port);
        try {
            for (int number = 0; number < size; number++) {
                crowd.connect(number);
            }
            Thread.ofPlatform().daemon().name("crowd").start(crowd.staying);
            return crowd;
        } catch (IOException failure) {
            crowd.close();
            throw failure;
        }
    }

    private void connect(int number) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.bind(new InetSocketAddress("127.0.0." + (2 + number % SOURCES), 0));
        channel.connect(door);
        channel.write(StandardCharsets.US_ASCII.encode(BEGINNINGS.get(number % BEGINNINGS.size())));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, number);
    }

    /** @return how many came again */
    private long stay() throws IOException {
        long again = 0;
        while (!over) {
            selector.select(BETWEEN_LOOKS.toMillis());
            for (SelectionKey key : List.copyOf(selector.selectedKeys())) {
                if (isLeft(key)) {
                    key.channel().close();
                    connect((int) key.attachment());
                    again++;
                }
            }
            selector.selectedKeys().clear();
        }
        return again;
    }

    private boolean isLeft(SelectionKey key) {
        try {
            answer.clear();
            return ((SocketChannel) key.channel()).read(answer) < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    /**
     * Ends it.
     *
     * @return how many were left meanwhile, and came again
     * @throws ExecutionException if one could not
     */
    long disperse() throws IOException, InterruptedException, ExecutionException {
        over = true;
        try {
            return staying.get();
        } finally {
            close();
        }
    }

    @Override
    public void close() throws IOException {
        over = true;
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
