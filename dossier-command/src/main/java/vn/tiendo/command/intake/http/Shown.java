package vn.tiendo.command.intake.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.Fault;

/** What an answer shows of faults: as many as a person may read, each with its place. */
final class Shown {
    /** The most errors that one answer lists. */
    static final int MOST = 1_000;

    private Shown() {}

    /**
     * A fault of a single event or of a batch.
     *
     * @param index of the event in its batch, from 0; absent where the batch as such is at fault
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfBatch(@Nullable Integer index, String pointer, RejectionCode code, String message) {
        static Stream<OfBatch> all(int index, List<Fault> faults) {
            return faults.stream().map(fault -> of(index, fault));
        }

        static OfBatch of(@Nullable Integer index, Fault fault) {
            return new OfBatch(index, fault.pointer(), fault.code(), fault.message());
        }
    }

    /**
     * A fault of a line of a stream.
     *
     * @param line from 1, blank lines counted
     */
    record OfLine(long line, String pointer, RejectionCode code, String message) {
        static Stream<OfLine> all(long line, List<Fault> faults) {
            return faults.stream().map(fault -> new OfLine(line, fault.pointer(), fault.code(), fault.message()));
        }
    }
}
