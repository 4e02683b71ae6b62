package vn.tiendo.query.alert.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.query.alert.Channel;
import vn.tiendo.query.alert.Digests;
import vn.tiendo.query.alert.Digests.Due;
import vn.tiendo.query.alert.Digests.Some;
import vn.tiendo.query.alert.Digests.Working;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.rules.RuleLedger;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;

/** Sends digests on the mornings of working days, one after another, until noon. */
final class Digesting implements BackgroundLoop.Work {
    private static final Logger LOG = LoggerFactory.getLogger(Digesting.class);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 4;
    private static final int FIRST_OF_A_KIND = 20;

    private final Digests digests;
    private final Postman postman;
    private final RuleLedger rules;
    private final UnitRegister units;
    private final ProgressTally tally;
    private final Settings settings;
    private final Clock clock;
    private final Counter sent;
    private final Counter failed;
    private final Counter missed;

    /**
     * What can be set.
     *
     * @param at when they are sent
     * @param base where readers find the pages, without a slash at the end
     */
    record Settings(LocalTime at, String base) {}

    Digesting(
            Digests digests,
            Postman postman,
            RuleLedger rules,
            UnitRegister units,
            ProgressTally tally,
            Settings settings,
            Clock clock,
            MeterRegistry meters) {
        this.digests = digests;
        this.postman = postman;
        this.rules = rules;
        this.units = units;
        this.tally = tally;
        this.settings = settings;
        this.clock = clock;
        this.sent = counter(meters, "sent", "digests that were sent");
        this.failed = counter(meters, "failed", "times that a digest could not be sent");
        this.missed = counter(meters, "missed", "digests that were not sent by noon");
    }

    private static Counter counter(MeterRegistry meters, String what, String description) {
        return Counter.builder("tiendo.alerts.digests." + what)
                .description(description)
                .register(meters);
    }

    @Override
    public void run(BackgroundLoop loop, int waiting) {
        round(loop::beats);
    }

    /**
     * Sends what is to be sent now.
     *
     * @param step is told after each
     */
    void round(Runnable step) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        LocalTime time = LocalTime.ofInstant(now, clock.getZone());
        miss(time.isBefore(NOON) ? today.minusDays(1) : today);
        if (!time.isBefore(settings.at()) && time.isBefore(NOON)) {
            digests.note(today, working(today), now);
            while (sendOne(today, now)) {
                step.run();
            }
        }
    }

    private void miss(LocalDate day) {
        int late = digests.miss(day);
        if (late > 0) {
            missed.increment(late);
            LOG.warn("{} digests up to {} could not be sent by noon, and are not sent any more", late, day);
        }
    }

    private Working working(LocalDate today) {
        WorkingCalendar calendar = rules.inForce().rulebook().calendar(clock.getZone());
        boolean ordinary = calendar.ordinary().isWorkingDay(today);
        return new Working(
                ordinary,
                calendar.provinces().keySet().stream()
                        .filter(province -> calendar.in(province, today).isWorkingDay(today) != ordinary)
                        .collect(Collectors.toSet()));
    }

    /** Whether there may be another one to send now: where the server is away the others wait too. */
    private boolean sendOne(LocalDate today, Instant now) {
        return digests.claim(today, now).filter(this::isSent).isPresent();
    }

    private boolean isSent(Due due) {
        return switch (due.subscription().channel()) {
            case Channel.Digest digest -> isSent(due, digest);
            case Channel.Webhook _ -> throw new IllegalStateException("a webhook gets no digest");
        };
    }

    private boolean isSent(Due due, Channel.Digest digest) {
        try {
            postman.send(digest.address(), due.subscription().id() + "." + due.day(), text(due, digest));
            digests.sent(due, clock.instant());
            sent.increment();
            return true;
        } catch (MailException away) {
            failed.increment();
            LOG.warn("a digest could not be sent: {}", away.getClass().getSimpleName());
            int doublings = Math.min(due.attempts() - 1, MOST_DOUBLINGS);
            digests.failed(due, clock.instant(), FIRST_WAIT.multipliedBy(1L << doublings));
            return false;
        }
    }

    private DigestText text(Due due, Channel.Digest digest) {
        UnitRegistry registry = units.registry();
        List<Some> alerts = digests.alerts(due, FIRST_OF_A_KIND);
        String name = registry.on(due.day(), due.subscription().unit()).name();
        Period year = Period.parse("%04d".formatted(due.day().getYear()));
        ProgressCounts counts = tally.stock(
                Book.PORTAL_766, registry.territory().extent(due.subscription().unit(), due.day()), year, due.day());
        return new DigestText(due, digest, name, UnitProgress.on(due.day(), counts), alerts, settings.base());
    }
}
