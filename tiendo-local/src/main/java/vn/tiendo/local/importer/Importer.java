package vn.tiendo.local.importer;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tiendo.local.importer.Answer.Acknowledged;
import vn.tiendo.local.token.Token;

/**
 * Carries sources of events into an installation, some batches at a time. The order in which they arrive does not
 * matter there; acknowledgements are passed on in the order of the lines, so that all before the last are safe.
 */
public final class Importer implements AutoCloseable {
    /** Bounds the memory, and hides the way to the disk of one batch behind the parsing of the next. */
    private static final int IN_FLIGHT = 4;

    private final EventDoor door;
    private final PatientSender sender;
    private final Consumer<Acknowledgement> acknowledged;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

    private record Sent(EventBatch batch, Future<Acknowledged> answer) {}

    /**
     * @param to where the installation takes events, such as {@code http://127.0.0.1:8081}
     * @param patience how long to try again when it does not answer or says that it cannot now
     * @param acknowledged told of each batch, in the order of the lines, by the thread that carries
     */
    public Importer(URI to, Duration patience, Consumer<Acknowledgement> acknowledged) {
        this(to, Token.ofEnvironment(), patience, acknowledged);
    }

    /**
     * The same.
     *
     * @param token of whoever carries
     */
    public Importer(URI to, Token token, Duration patience, Consumer<Acknowledgement> acknowledged) {
        door = new EventDoor(to, token);
        sender = new PatientSender(door, patience);
        this.acknowledged = acknowledged;
    }

    /**
     * Carries what the source holds from this line on, and returns when all of it is acknowledged.
     *
     * @param fromLine from 1
     * @throws BrokenOff if that was not possible; what was acknowledged until then has been passed on
     */
    public void carry(EventSource source, long fromLine) throws BrokenOff, InterruptedException {
        Deque<Sent> window = new ArrayDeque<>();
        try {
            send(source, fromLine, window);
        } catch (IOException unreadable) {
            settleAll(window);
            throw new BrokenOff(source.name() + " cannot be read: " + unreadable.getMessage());
        }
        settleAll(window);
    }

    private void send(EventSource source, long fromLine, Deque<Sent> window)
            throws IOException, BrokenOff, InterruptedException {
        BatchReader batches = new BatchReader(source, fromLine);
        for (EventBatch batch = batches.next(); batch != null; batch = batches.next()) {
            settleSome(window);
            window.addLast(new Sent(batch, submit(batch)));
        }
    }

    private Future<Acknowledged> submit(EventBatch batch) {
        return requests.submit(() -> sender.send(batch));
    }

    /** Until there is room for one more, and further as long as it costs no waiting. */
    private void settleSome(Deque<Sent> window) throws BrokenOff, InterruptedException {
        while (window.size() >= IN_FLIGHT || isAnswered(window.peekFirst())) {
            settle(window.removeFirst());
        }
    }

    private static boolean isAnswered(@Nullable Sent first) {
        return first != null && first.answer().isDone();
    }

    private void settleAll(Deque<Sent> window) throws BrokenOff, InterruptedException {
        while (!window.isEmpty()) {
            settle(window.removeFirst());
        }
    }

    private void settle(Sent sent) throws BrokenOff, InterruptedException {
        try {
            acknowledged.accept(sent.batch().acknowledgement(sent.answer().get()));
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof BrokenOff brokenOff) {
                throw brokenOff;
            }
            throw new IllegalStateException("a batch could not be sent", failure.getCause());
        }
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        requests.shutdownNow();
        door.close();
        requests.close();
    }
}
