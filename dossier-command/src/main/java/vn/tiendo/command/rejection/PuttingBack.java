package vn.tiendo.command.rejection;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
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

    public PuttingBack(Rejections rejections, LifecycleReader reader, LifecycleGateway gateway) {
        this.rejections = rejections;
        this.reader = reader;
        this.gateway = gateway;
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
     * @throws NotAcknowledged if nobody said in time that it is held safely
     */
    public Outcome putBack(long id, Instant now) {
        Optional<FiledRejection> filed = rejections.find(id);
        if (filed.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        byte[] event = filed.get().rejection().event();
        if (event == null) {
            return Outcome.NOT_KEPT;
        }
        send(read(id, event));
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
