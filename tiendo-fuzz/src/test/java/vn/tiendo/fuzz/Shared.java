package vn.tiendo.fuzz;

import java.util.List;

/** The installation of this JVM, started at the first use and stopped with the JVM. */
final class Shared {
    private Shared() {}

    static Playground playground() {
        return Made.PLAYGROUND;
    }

    static List<ApiDocument> documents() {
        return Made.DOCUMENTS;
    }

    private static final class Made {
        private static final Playground PLAYGROUND = start();
        private static final List<ApiDocument> DOCUMENTS = read();

        private static Playground start() {
            try {
                Playground playground = Playground.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(playground)));
                return playground;
            } catch (Exception e) {
                throw new IllegalStateException("Tiendo does not start", e);
            }
        }

        private static List<ApiDocument> read() {
            try {
                return PLAYGROUND.documents();
            } catch (Exception e) {
                throw new IllegalStateException("The documents cannot be read", e);
            }
        }

        private static void close(Playground playground) {
            try {
                playground.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
