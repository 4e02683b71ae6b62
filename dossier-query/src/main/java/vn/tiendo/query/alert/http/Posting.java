package vn.tiendo.query.alert.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.query.alert.AlertEvent;
import vn.tiendo.query.alert.Answer;
import vn.tiendo.query.alert.DecidedAlert;
import vn.tiendo.query.alert.Postbox;
import vn.tiendo.query.alert.Postbox.Claim;

/**
 * Posts alerts to webhooks, many at a time, each webhook's one after another. Those that are slow or away have threads of
 * their own, and few: however many they are, the others are told at once. While something is posted, no connection to the
 * database is held.
 */
final class Posting implements BackgroundLoop.Work, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
    private static final int QUICK = 48;
    private static final int SLOW = 16;
    /** Longer than some posts that just succeed. */
    private static final Duration ENOUGH = Duration.ofMinutes(4);

    private static final Duration PATIENCE_AT_THE_END = Duration.ofMillis(200);
    private static final String TAKEN = "TAKEN";
    private static final int LEAST_PERCENT = 80;
    private static final int MOST_PERCENT = 120;

    private final Postbox postbox;
    private final WebhookClient client;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final AtomicLong givenUp = new AtomicLong();
    private final AtomicLong retrying = new AtomicLong();
    private final Lane quick = new Lane(false, new Semaphore(QUICK));
    private final Lane slow = new Lane(true, new Semaphore(SLOW));
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    Posting(Postbox postbox, WebhookClient client, InstantSource clock, MeterRegistry meters) {
        this.postbox = postbox;
        this.client = client;
        this.clock = clock;
        this.meters = meters;
        FunctionCounter.builder("tiendo.alerts.given.up", givenUp, AtomicLong::doubleValue)
                .description("alerts that a webhook did not take for thirty days")
                .register(meters);
        Gauge.builder("tiendo.alerts.waiting", retrying, AtomicLong::doubleValue)
                .description("alerts that the topic does not have yet, or webhooks that do not take theirs")
                .tag("state", "webhook")
                .register(meters);
        attempts(TAKEN);
        List.of(Answer.Problem.values()).forEach(problem -> attempts(problem.name()));
    }

    /** Threads for webhooks that are slow, or for those that are not. */
    private record Lane(boolean slow, Semaphore threads) {}

    @Override
    public void run(BackgroundLoop loop, int waiting) {
        look();
        retrying.set(postbox.retrying());
    }

    /** Begins to post whatever can be posted now. */
    void look() {
        for (Lane lane : List.of(quick, slow)) {
            int free = lane.threads().availablePermits();
            if (free > 0) {
                postbox.claim(lane.slow(), free, clock.instant()).forEach(claim -> start(lane, claim));
            }
        }
    }

    private void start(Lane lane, Claim claim) {
        lane.threads().acquireUninterruptibly();
        Thread thread = Thread.ofVirtual().name("alert-webhook").unstarted(() -> {
            try {
                postAll(claim);
            } finally {
                lane.threads().release();
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
    }

    private void postAll(Claim claim) {
        try {
            while (isLong(claim) && postSome(claim)) {
                LOG.debug("webhook {} takes what it is posted", claim.subscription());
            }
        } catch (InterruptedException _) {
            LOG.debug("webhook {} is left to whoever is there", claim.subscription());
        } catch (RuntimeException failure) {
            LOG.warn("cannot go on with webhook {} now", claim.subscription(), failure);
        } finally {
            release(claim);
        }
    }

    /** Whether the claim lasts for some more, however slowly they are taken. */
    private boolean isLong(Claim claim) {
        return Duration.between(clock.instant(), claim.until()).compareTo(ENOUGH) > 0;
    }

    /** Where the database is away the claim ends by itself. */
    private void release(Claim claim) {
        try {
            postbox.release(claim);
        } catch (RuntimeException away) {
            LOG.debug("the claim of webhook {} ends by itself", claim.subscription(), away);
        }
    }

    /** One after another, as long as they are taken; whether there may be more. */
    private boolean postSome(Claim claim) throws InterruptedException {
        List<DecidedAlert> some = postbox.next(claim);
        for (DecidedAlert alert : some) {
            Answer answer = client.post(claim.webhook(), AlertEvent.of(alert), clock.instant());
            measure(answer);
            if (!answer.taken()) {
                givenUp.addAndGet(postbox.failed(claim, alert, answer, clock.instant(), percent()));
                return false;
            }
            if (!postbox.taken(claim, alert, answer, clock.instant())) {
                return false;
            }
        }
        return !some.isEmpty();
    }

    private static int percent() {
        return ThreadLocalRandom.current().nextInt(LEAST_PERCENT, MOST_PERCENT + 1);
    }

    private void measure(Answer answer) {
        attempts(answer.problem() == null ? TAKEN : answer.problem().name()).record(answer.took());
    }

    private Timer attempts(String outcome) {
        return Timer.builder("tiendo.alerts.delivery.time")
                .description("time of one attempt to post an alert")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** How many are given up since the start. */
    long givenUp() {
        return givenUp.get();
    }

    /** How many webhooks are tried again and again. */
    long retrying() {
        return retrying.get();
    }

    /** Whether nothing is being posted. */
    boolean idle() {
        return threads.isEmpty();
    }

    /** What is on its way is posted again by whoever is there next. */
    @Override
    public void close() {
        List<Thread> all = List.copyOf(threads);
        all.forEach(Thread::interrupt);
        for (Thread thread : all) {
            try {
                thread.join(PATIENCE_AT_THE_END);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
