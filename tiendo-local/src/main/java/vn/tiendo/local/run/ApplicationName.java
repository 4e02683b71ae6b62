package vn.tiendo.local.run;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.concurrent.Callable;

/** {@code %application} in a log pattern: the part of the installation whose start, at some remove, made the thread. */
public final class ApplicationName extends ClassicConverter {
    private static final InheritableThreadLocal<String> CURRENT = new InheritableThreadLocal<>();

    /** Does the work under this name; threads that it makes keep the name. */
    static <T> T call(String name, Callable<T> work) throws Exception {
        String before = CURRENT.get();
        CURRENT.set(name);
        try {
            return work.call();
        } finally {
            CURRENT.set(before);
        }
    }

    @Override
    public String convert(ILoggingEvent event) {
        String name = CURRENT.get();
        return name == null ? "tiendo" : name;
    }
}
