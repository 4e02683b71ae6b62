package vn.tiendo.faults.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.tiendo.faults.site.Instance;
import vn.tiendo.faults.site.Site;
import vn.tiendo.local.run.Door;

/**
 * One-stop shops that tell while things break: one over HTTP, one over Kafka, a few lines at a time. Most repeat what was
 * not acknowledged until it is; some never do, and what they told may be stored or not.
 */
public final class Shops implements AutoCloseable {
    private static final int LINES_AT_ONCE = 10;

    private static final int LINES_IN_A_REPEAT = 500;
    private static final Duration BETWEEN_SENDS = Duration.ofMillis(80);
    private static final Duration AFTER_REFUSAL = Duration.ofMillis(300);
    /** One in so many never repeats. */
    private static final int GIVES_UP = 4;

    private final Site site;
    private final Ledger ledger;
    private final Random dice;
    private final ConcurrentLinkedQueue<List<String>> waiting = new ConcurrentLinkedQueue<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> sending = new ArrayList<>();
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicBoolean held = new AtomicBoolean();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    /** @param lines in the order in which they are told, but for what is repeated */
    public Shops(Site site, Ledger ledger, List<String> lines, Random dice) {
        this.site = site;
        this.ledger = ledger;
        this.dice = new Random(dice.nextLong());
        for (int from = 0; from < lines.size(); from += LINES_AT_ONCE) {
            waiting.add(lines.subList(from, Math.min(lines.size(), from + LINES_AT_ONCE)));
        }
    }

    /** How long telling takes at least, if nothing breaks. */
    public Duration shortest() {
        return BETWEEN_SENDS.multipliedBy(waiting.size()).dividedBy(2);
    }

    /** Starts telling, in threads of its own. */
    public void open() {
        sending.add(senders.submit(() -> send(() -> new HttpWay(this::address))));
        sending.add(senders.submit(() -> send(() -> new KafkaWay(site.broker().address()))));
    }

    /** Of a process that takes events, even if nobody answers there now. */
    private String address() {
        List<String> running = site.running().stream()
                .filter(instance -> instance.application().door() == Door.COMMAND)
                .map(Instance::url)
                .toList();
        return running.isEmpty() ? site.first(Door.COMMAND).url() : running.get(draw(running.size()));
    }

    private synchronized int draw(int bound) {
        return dice.nextInt(bound);
    }

    /** @return how many requests it told */
    private long send(Supplier<Way> ways) throws InterruptedException {
        long told = 0;
        while (!over.get()) {
            int start = starts.get();
            try (Way way = ways.get()) {
                while (!over.get() && start == starts.get()) {
                    told += tellNext(way);
                    Thread.sleep(BETWEEN_SENDS);
                }
            }
        }
        return told;
    }

    /** What they send with is started anew: a producer must not outlive everything that its broker knew. */
    public void startAnew() {
        starts.incrementAndGet();
    }

    private long tellNext(Way way) throws InterruptedException {
        busy.incrementAndGet();
        try {
            List<String> lines = held.get() ? List.of() : next();
            if (!lines.isEmpty()) {
                tell(way, lines);
            }
            return lines.isEmpty() ? 0 : 1;
        } finally {
            busy.decrementAndGet();
        }
    }

    private List<String> next() {
        List<String> lines = waiting.poll();
        return lines == null ? List.of() : lines;
    }

    private void tell(Way way, List<String> lines) throws InterruptedException {
        ledger.telling(lines);
        int kept = way.tell(lines);
        ledger.acknowledged(lines.subList(0, kept));
        if (kept < lines.size()) {
            if (draw(GIVES_UP) > 0) {
                waiting.add(lines.subList(kept, lines.size()));
            }
            Thread.sleep(AFTER_REFUSAL);
        }
    }

    /** Tells nothing more until {@link #goOn}: a fault that loses what nobody has read may only come between. */
    public void hold() throws InterruptedException {
        held.set(true);
        while (busy.get() > 0) {
            Thread.sleep(BETWEEN_SENDS.dividedBy(10));
        }
    }

    public void goOn() {
        held.set(false);
    }

    /** They tell once more whatever was acknowledged; they do not know what of it was lost. */
    public void repeatAcknowledged() {
        List<String> lines = ledger.acknowledgedLines();
        for (int from = 0; from < lines.size(); from += LINES_IN_A_REPEAT) {
            waiting.add(lines.subList(from, Math.min(lines.size(), from + LINES_IN_A_REPEAT)));
        }
    }

    /** For faults that lie in how something is told. */
    public Ledger ledger() {
        return ledger;
    }

    /** Takes lines off that were not told yet, as many as that or fewer: somebody else tells them. */
    public List<String> take(int most) {
        List<String> taken = new ArrayList<>();
        List<String> lines = next();
        while (!lines.isEmpty()) {
            taken.addAll(lines);
            lines = taken.size() < most ? next() : List.of();
        }
        return taken;
    }

    /**
     * Tells what is left, and returns when that is done.
     *
     * @throws IllegalStateException if nobody takes it for so long
     */
    public void finish(Duration longest) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + longest.toNanos();
        goOn();
        while (!waiting.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("after %d s nobody has taken %d requests that are repeated"
                        .formatted(longest.toSeconds(), waiting.size()));
            }
            Thread.sleep(BETWEEN_SENDS);
            failIfBroken();
        }
        over.set(true);
        for (Future<?> sender : sending) {
            sender.get();
        }
    }

    private void failIfBroken() throws InterruptedException, ExecutionException {
        for (Future<?> sender : sending) {
            if (sender.isDone()) {
                sender.get();
            }
        }
    }

    @Override
    public void close() {
        over.set(true);
        senders.shutdownNow();
    }
}
