package vn.tiendo.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tiendo.local.run.Application;

/** The program of an {@link ApplicationProcess}: an application that stops when nobody holds its standard input open. */
final class ApplicationMain {
    /** What it is asked: how the heap is, and how it is without garbage. */
    static final String HEAP = "heap";

    static final String COLLECTED = "collected";

    /** What stands before the settings: name, folder, database, Kafka, port and node. */
    private static final int PLACE = 6;

    private ApplicationMain() {}

    public static void main(String[] arguments) {
        PrintStream parent = System.out;
        System.setOut(System.err); // the parent hears answers only
        try (ConfigurableApplicationContext _ =
                application(arguments[0]).start(place(arguments), settings(arguments))) {
            parent.println(JavaProcess.READY);
            answer(System.in, parent);
        } catch (IOException | RuntimeException failure) {
            failure.printStackTrace();
            System.exit(1); // threads that a start cut short has left would keep it alive
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

    /** Until there is nothing more to read: whoever started this has ended it, or has ended itself. */
    private static void answer(InputStream questions, PrintStream answers) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(questions, StandardCharsets.UTF_8));
        for (String question = reader.readLine(); question != null; question = reader.readLine()) {
            if (question.equals(COLLECTED)) {
                System.gc();
            }
            answers.println(Heap.ofThisProcess().line());
        }
    }
}
