package vn.tiendo.command.rejection;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import vn.tiendo.audit.Action;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.command.intake.LifecycleGateway;
import vn.tiendo.command.intake.LifecycleReader;
import vn.tiendo.command.intake.NotAcknowledged;
import vn.tiendo.command.intake.Reading;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** Puts refused events back on their topic, once what was wrong is mended. They are decided again from there. */
public final class PuttingBack {
    private final Rejections rejections;
    private final LifecycleReader reader;
    private final LifecycleGateway gateway;
    private final AuditTrail trail;

    public PuttingBack(Rejections rejections, LifecycleReader reader, LifecycleGateway gateway, AuditTrail trail) {
        this.rejections = rejections;
        this.reader = reader;
        this.gateway = gateway;
        this.trail = trail;
    }

    /** What became of the wish. */
    public enum Outcome {
        /** The event is back on its topic. */
        PUT_BACK,
        /** Its bytes are not kept: its teller has to tell it again. */
        NOT_KEPT,
        /** There is no such rejection. */
        UNKNOWN
    }

    /**
     * Puts the event of a rejection back. Safe to repeat.
     *
     * @param now when it is put back
     * @param by who answers for it, null where the request does not say so
     * @param reason null where none is given
     * @throws NotAcknowledged if nobody said in time that it is held safely
     */
    public Outcome putBack(long id, Instant now, @Nullable String by, @Nullable String reason) {
        Optional<FiledRejection> filed = rejections.find(id);
        if (filed.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        byte[] event = filed.get().rejection().event();
        if (event == null) {
            return Outcome.NOT_KEPT;
        }
        LifecycleEvent readable = read(id, event);
        trail.announce(Discarding.act(Action.REJECTION_PUT_BACK, filed.get(), by, reason));
        send(readable);
        rejections.putBack(id, now);
        return Outcome.PUT_BACK;
    }

    private void send(LifecycleEvent event) {
        try {
            gateway.send(event).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof NotAcknowledged notAcknowledged ? notAcknowledged : e;
        }
    }

    private LifecycleEvent read(long id, byte[] event) {
        return switch (reader.structured(event)) {
            case Reading.Readable(LifecycleEvent readable) -> readable;
            case Reading.Refused refused ->
                throw new IllegalStateException("the event of rejection %d is not readable: %s".formatted(id, refused));
        };
    }
}
