package vn.tiendo.command;

import java.time.Clock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.tiendo.testing.TestBroker;
import vn.tiendo.testing.TestDatabase;

/** The whole application on a real database and broker, started once for all tests of a JVM. */
public final class TestApplication {
    private TestApplication() {}

    /** A part of the application. */
    public static <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    public static ConfigurableApplicationContext context() {
        return Started.context;
    }

    /** The time of day that it goes by. */
    public static TestClock clock() {
        return Started.CLOCK;
    }

    /** Where it listens. */
    public static String address() {
        return "http://127.0.0.1:" + context().getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Stops the application, does something, and starts it again on the same database and broker. */
    public static void restart(Runnable meanwhile) {
        context().close();
        meanwhile.run();
        Started.context = Started.start();
    }

    /** The database, which is there even while the application is not. */
    public static TestDatabase database() {
        return Started.DATABASE;
    }

    private static final class Started {
        private static final TestDatabase DATABASE = TestDatabase.create();
        private static final TestClock CLOCK = new TestClock();
        private static ConfigurableApplicationContext context = start();

        private static ConfigurableApplicationContext start() {
            return new SpringApplicationBuilder(DossierCommand.class)
                    .properties("spring.config.name=dossier-command")
                    .initializers((GenericApplicationContext context) -> context.registerBean(
                            "testClock", Clock.class, () -> CLOCK, definition -> definition.setPrimary(true)))
                    .run(
                            "--server.port=0",
                            "--spring.datasource.url=" + DATABASE.url(),
                            "--spring.kafka.bootstrap-servers=" + TestBroker.address(),
                            "--tiendo.kafka.partitions=3",
                            "--tiendo.kafka.replicas=1",
                            "--tiendo.kafka.min-in-sync=1",
                            "--tiendo.relay.longest-silence=5s");
        }
    }
}
