package vn.tiendo.bench;

import java.util.ArrayList;

/** What the help lists. */
final class BenchNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("unused") // picocli makes it
    BenchNames() {
        super(Benches.names());
    }
}
