package vn.tiendo.command.intake.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import vn.tiendo.command.intake.LifecycleGateway;
import vn.tiendo.command.intake.Reading;
import vn.tiendo.command.intake.Reading.Readable;
import vn.tiendo.command.intake.Reading.Refused;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** Takes a stream of any length, line by line as it comes: good lines are sent, bad ones set aside and told. */
final class StreamDoor {
    private static final Logger LOG = LoggerFactory.getLogger(StreamDoor.class);
    private static final CompletableFuture<Void> NOTHING_TO_DO = CompletableFuture.completedFuture(null);

    private final Reception reception;
    private final LifecycleGateway gateway;
    private final RefusedLines refusedLines;
    private final DoorMeters meters;
    private final Duration longest;

    /** @param longest until a line that has begun is there */
    StreamDoor(
            Reception reception,
            LifecycleGateway gateway,
            RefusedLines refusedLines,
            DoorMeters meters,
            Duration longest) {
        this.reception = reception;
        this.gateway = gateway;
        this.refusedLines = refusedLines;
        this.meters = meters;
        this.longest = longest;
    }

    /** Reads to the end of the stream, or to where it or Kafka breaks. */
    ResponseEntity<Object> take(InputStream body) {
        StreamTally tally = new StreamTally();
        Unsettled unsettled = new Unsettled();
        try {
            passAll(new Lines(body, longest), tally, unsettled);
            return Answers.accepted(tally.answer());
        } catch (IOException | ExecutionException e) {
            LOG.info("A stream broke after line {}: {}", tally.lines(), e.toString());
            return Answers.broken(settledOf(unsettled));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answers.broken(unsettled.settled());
        }
    }

    private void passAll(Lines lines, StreamTally tally, Unsettled unsettled)
            throws IOException, ExecutionException, InterruptedException {
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            tally.nextLine();
            unsettled.add(pass(line, tally));
        }
        unsettled.settleAll();
    }

    private CompletableFuture<Void> pass(Lines.Line line, StreamTally tally) {
        return switch (line) {
            case Lines.Line.Whole whole when whole.isBlank() -> NOTHING_TO_DO;
            case Lines.Line.Whole whole -> pass(whole, reception.structured(whole.bytes()), tally);
            case Lines.Line.TooLong _ -> refuse(line, RefusedLines.TOO_LONG, tally);
        };
    }

    private CompletableFuture<Void> pass(Lines.Line line, Reading reading, StreamTally tally) {
        return switch (reading) {
            case Readable(LifecycleEvent event) -> {
                tally.accepted();
                yield gateway.send(event).thenRun(() -> meters.accepted(1));
            }
            case Refused refused -> refuse(line, refused, tally);
        };
    }

    private CompletableFuture<Void> refuse(Lines.Line line, Refused refused, StreamTally tally) {
        tally.refused(refused.faults());
        meters.refused(refused.faults());
        return refusedLines.setAside(tally.lines(), line, refused);
    }

    /** What is under way when the sender leaves may still arrive. */
    private static long settledOf(Unsettled unsettled) {
        try {
            unsettled.settleAll();
        } catch (ExecutionException e) {
            LOG.debug("The first line that is not held safely", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return unsettled.settled();
    }
}
