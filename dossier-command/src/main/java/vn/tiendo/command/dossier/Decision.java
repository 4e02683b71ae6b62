package vn.tiendo.command.dossier;

import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.lifecycle.Kind;

/** What a dossier makes of something it is told. A refusal is a value. */
public sealed interface Decision {
    /** A new fact. */
    record Recorded(DossierEvent event) implements Decision {}

    /** The same event was told before; nothing changes. */
    record AlreadyKnown() implements Decision {}

    /** There are enough facts of this kind; this one is only counted, by metrics, and claims nothing. */
    record OnlyCounted(Kind kind) implements Decision {}

    /**
     * The event cannot be recorded; it claims nothing.
     *
     * @param message what is wrong and how to mend it, without any content of the event
     */
    record Rejected(RejectionCode code, String message) implements Decision {}
}
