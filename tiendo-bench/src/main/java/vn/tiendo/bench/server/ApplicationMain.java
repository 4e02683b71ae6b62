package vn.tiendo.bench.server;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tiendo.local.run.Application;

/** The program of an {@link ApplicationProcess}: an application that stops when nobody holds its standard input open. */
final class ApplicationMain {
    static final String READY = "ready";

    /** What stands before the settings: name, folder, database, Kafka, port and node. */
    private static final int PLACE = 6;

    private ApplicationMain() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream parent = System.out;
        System.setOut(System.err); // the parent hears one word
        try (ConfigurableApplicationContext application =
                application(arguments[0]).start(place(arguments), settings(arguments))) {
            parent.println(READY);
            awaitEnd();
        }
        System.exit(0);
    }

    private static Application application(String name) {
        return Application.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Application.Place place(String[] arguments) {
        return new Application.Place(
                Path.of(arguments[1]), arguments[2], arguments[3], Integer.parseInt(arguments[4]), arguments[5]);
    }

    private static String[] settings(String[] arguments) {
        return Arrays.copyOfRange(arguments, PLACE, arguments.length);
    }

    @SuppressWarnings("StatementWithEmptyBody")
    private static void awaitEnd() throws Exception {
        while (System.in.read() >= 0) {
            // whoever started it has ended it, or has ended itself, when there is nothing more to read
        }
    }
}
