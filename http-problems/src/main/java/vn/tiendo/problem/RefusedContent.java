package vn.tiendo.problem;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A content that is not taken, as a whole: every fault with its place and what is wrong there. */
public final class RefusedContent extends RuntimeException {
    /** As many as a person may read. */
    private static final int MOST_SHOWN = 1_000;

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    private RefusedContent(List<Fault> faults) {
        super(faults.getFirst().message(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    /** What is wrong; the names are published. */
    public enum Code {
        MALFORMED,
        UNKNOWN_FIELD,
        MISSING_FIELD,
        INVALID_VALUE,
        CONTRADICTION
    }

    /**
     * One fault.
     *
     * @param row of a table, its header being row 1; null where there are no rows, or none in particular is wrong
     * @param pointer to the place in JSON, or the name of a column; null where the whole is wrong
     * @param message what is wrong, and what to do instead
     */
    public record Fault(@Nullable Long row, @Nullable String pointer, Code code, String message) {}

    /** Gathers faults, so that all of them are told at once. */
    public static final class Faults {
        private final List<Fault> faults = new ArrayList<>();

        /** At a place in JSON. */
        public void at(String pointer, Code code, String message) {
            faults.add(new Fault(null, pointer, code, message));
        }

        /** In a row of a table, and there in a column, or in none in particular. */
        public void inRow(long row, @Nullable String column, Code code, String message) {
            faults.add(new Fault(row, column, code, message));
        }

        /** Whether there are any. */
        public boolean any() {
            return !faults.isEmpty();
        }

        /** @throws RefusedContent if there are any */
        public void refuse() {
            if (any()) {
                throw refusal();
            }
        }

        /** What says all of them; there is at least one. */
        public RefusedContent refusal() {
            return new RefusedContent(faults);
        }
    }

    /** Whether it cannot be read at all. */
    public boolean malformed() {
        return faults.stream().anyMatch(fault -> fault.code() == Code.MALFORMED);
    }

    /** The first faults. */
    public List<Fault> shown() {
        return faults.stream().limit(MOST_SHOWN).toList();
    }
}
