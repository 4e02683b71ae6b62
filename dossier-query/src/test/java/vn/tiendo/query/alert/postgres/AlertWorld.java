package vn.tiendo.query.alert.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.query.fixture.HandClock;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ToldFacts;

/** The application on a day, told of dossiers, which decides on alerts when it is told to and not by itself. */
public final class AlertWorld implements AutoCloseable {
    private static final List<String> LOOPS = List.of("alertDecidingLoop", "alertWebhookLoop", "alertDigestLoop");

    private final ReadModel model = new ReadModel();
    private final AtomicReference<@Nullable GenericApplicationContext> context = new AtomicReference<>();
    private final HandClock clock;
    private final ReadingServer server;
    private final ToldFacts facts;

    /** @param today on which alerts are switched on */
    public AlertWorld(LocalDate today, String... settings) {
        clock = new HandClock(today);
        server = new ReadingServer(model, clock, context::set, settings);
        LOOPS.stream()
                .filter(name -> context().containsBean(name))
                .forEach(name -> context().getBean(name, BackgroundLoop.class).stop());
        facts = new ToldFacts(server);
        round();
    }

    private GenericApplicationContext context() {
        return Objects.requireNonNull(context.get());
    }

    public HandClock clock() {
        return clock;
    }

    public ReadingServer server() {
        return server;
    }

    public ReadModel model() {
        return model;
    }

    public JdbcClient jdbc() {
        return model.jdbc();
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    public AlertWorld tell(LifecycleEvent... some) {
        facts.tell(some);
        return this;
    }

    public AlertWorld tell(List<LifecycleEvent> some) {
        facts.tell(some);
        return this;
    }

    /** Goes on to a day. */
    public AlertWorld on(LocalDate day) {
        clock.moveTo(day);
        return this;
    }

    public AlertWorld on(String day) {
        return on(LocalDate.parse(day));
    }

    /** Decides what is to be decided. */
    public AlertWorld round() {
        bean(Deciding.class).round(() -> {});
        return this;
    }

    /** All alerts in the order of deciding, such as {@code DUE_TODAY H09.12-231002-0001 2023-10-16}. */
    public List<String> alerts() {
        return jdbc().sql("select kind, subject, day from alert order by number")
                .query((row, _) -> String.join(" ", row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Those of kinds that begin so. */
    public List<String> alerts(String... beginnings) {
        return alerts().stream()
                .filter(alert -> Stream.of(beginnings).anyMatch(alert::startsWith))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
