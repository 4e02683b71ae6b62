package vn.tiendo.command;

import org.springframework.context.ConfigurableApplicationContext;
import vn.tiendo.testing.TestBroker;
import vn.tiendo.testing.TestDatabase;

/** The whole application on a real database and broker, started once for all tests of a JVM. */
public final class TestApplication {
    private TestApplication() {}

    /** A part of the application. */
    public static <T> T bean(Class<T> type) {
        return Started.CONTEXT.getBean(type);
    }

    public static ConfigurableApplicationContext context() {
        return Started.CONTEXT;
    }

    /** Where it listens. */
    public static String address() {
        String port = Started.CONTEXT.getEnvironment().getRequiredProperty("local.server.port");
        return "http://127.0.0.1:" + port;
    }

    private static final class Started {
        private static final ConfigurableApplicationContext CONTEXT = DossierCommand.start(
                "--server.port=0",
                "--spring.datasource.url=" + TestDatabase.create().url(),
                "--spring.kafka.bootstrap-servers=" + TestBroker.address(),
                "--tiendo.kafka.partitions=3",
                "--tiendo.kafka.replicas=1",
                "--tiendo.kafka.min-in-sync=1");
    }
}
