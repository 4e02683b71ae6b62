package vn.tiendo.command.intake;

import vn.tiendo.command.dossier.RejectionCode;

/**
 * One thing that is wrong with an event.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the structured form; empty for the whole event
 * @param message what is wrong and how to mend it; never any content of the event, which may hold personal data
 */
public record Fault(RejectionCode code, String pointer, String message) {}
