package vn.tiendo.command.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.Fault;
import vn.tiendo.command.intake.Reading;
import vn.tiendo.command.intake.Reading.Readable;
import vn.tiendo.command.intake.Reading.Refused;
import vn.tiendo.contract.lifecycle.Fact;

/** Reads events in structured mode. */
final class Structured {
    private static final JsonLifecycleReader READER = new JsonLifecycleReader();

    private Structured() {}

    static Reading read(Event event) {
        return READER.structured(event.bytes());
    }

    static Reading read(byte[] bytes) {
        return READER.structured(bytes);
    }

    static Fact fact(Event event) {
        return ((Readable) read(event)).event().fact();
    }

    static Refused refused(Event event) {
        return (Refused) read(event);
    }

    /** Says that this is all that is wrong with an event. */
    static void assertFault(Event event, RejectionCode code, String pointer) {
        assertFault(event.bytes(), code, pointer);
    }

    static void assertFault(byte[] bytes, RejectionCode code, String pointer) {
        assertThat(read(bytes))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code, Fault::pointer)
                                .containsExactly(tuple(code, pointer)));
    }
}
