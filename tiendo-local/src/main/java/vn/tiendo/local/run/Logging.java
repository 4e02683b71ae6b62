package vn.tiendo.local.run;

import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

/** One log for the process, by {@code logback.xml}, rather than one set up anew by each application. */
final class Logging {
    private Logging() {}

    /** Before the first application starts. With Spring Boot's own logging system the lines of the stop are lost. */
    static void prepare() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger(); // Tomcat logs through java.util.logging
        SLF4JBridgeHandler.install();
    }
}
