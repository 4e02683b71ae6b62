package vn.tiendo.command.rejection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.dossier.Decision.Rejected;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.Fault;
import vn.tiendo.command.intake.Reading.Refused;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/**
 * Something that could not be used. It repeats nothing that may be personal.
 *
 * @param at when it was refused
 * @param place where it lies
 * @param fault the first of what is wrong with it
 * @param dossier what it seems to be about, null where that could not be read
 * @param source who seems to tell it, null where that could not be read
 * @param eventId the teller's identifier, null where that could not be read
 * @param hash SHA-256 of its bytes, in hexadecimal digits
 * @param event the event in structured mode, to be put back; null where it may hold personal data
 */
@SuppressWarnings("ArrayRecordComponent") // carries bytes and is never compared
public record Rejection(
        Instant at,
        Place place,
        Fault fault,
        @Nullable DossierCode dossier,
        @Nullable String source,
        @Nullable String eventId,
        String hash,
        byte @Nullable [] event) {

    /**
     * Something that was refused where it was read.
     *
     * @param event the event in structured mode, kept only where its faults allow it
     */
    public static Rejection of(Refused refused, Instant at, Place place, String hash, byte @Nullable [] event) {
        return new Rejection(
                at,
                place,
                refused.faults().getFirst(),
                refused.dossier(),
                refused.source(),
                refused.id(),
                hash,
                refused.allowsKeepingTheBytes() ? event : null);
    }

    /**
     * An event that its dossier refused.
     *
     * @param structured the event in structured mode, kept only where the refusal allows it
     */
    public static Rejection of(
            LifecycleEvent event, Rejected rejected, Instant at, Place place, String hash, byte[] structured) {
        Fault fault = new Fault(rejected.code(), "", rejected.message());
        return of(Refused.of(event, fault), at, place, hash, structured);
    }

    /** A record whose data the database cannot hold. Nothing of it is repeated: any part may be what cannot be held. */
    public static Rejection ofUnstorable(Instant at, Place place, String hash) {
        Fault fault = new Fault(
                RejectionCode.INVALID_VALUE,
                "",
                "the event holds a value that cannot be stored, such as a time before year 1");
        return new Rejection(at, place, fault, null, null, null, hash, null);
    }
}
