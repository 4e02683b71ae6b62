package vn.tiendo.processes;

import java.io.PrintStream;
import java.nio.file.Path;
import vn.tiendo.local.kafka.LocalBroker;

/** The program of a {@link BrokerProcess}: a Kafka node that stops when nobody holds its standard input open. */
final class BrokerMain {
    private BrokerMain() {}

    /** @param arguments folder, port, and port of the controller */
    public static void main(String[] arguments) {
        PrintStream parent = System.out;
        System.setOut(System.err); // the parent hears answers only
        try (LocalBroker _ = LocalBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))) {
            parent.println(JavaProcess.READY);
            while (System.in.read() >= 0) {
                // nothing is asked of it
            }
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(1); // threads that a start cut short has left would keep it alive
        }
        System.exit(0);
    }
}
