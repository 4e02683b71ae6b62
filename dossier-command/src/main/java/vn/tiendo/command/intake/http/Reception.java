package vn.tiendo.command.intake.http;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import vn.tiendo.access.CurrentCaller;
import vn.tiendo.command.dossier.Dossier;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.BatchReading;
import vn.tiendo.command.intake.Fault;
import vn.tiendo.command.intake.LifecycleReader;
import vn.tiendo.command.intake.Permission;
import vn.tiendo.command.intake.Reading;
import vn.tiendo.command.intake.Reading.Readable;
import vn.tiendo.command.intake.Reading.Refused;

/**
 * Reads what comes to the door, and sends away at once what claims to be of the future, while the clock here can be relied
 * on; and what whoever is at the door may not tell. It is judged again by the time at which it was appended.
 */
final class Reception {
    private static final Fault IN_THE_FUTURE = new Fault(
            RejectionCode.IN_THE_FUTURE,
            "/time",
            "this is more than 5 minutes ahead; tell what has happened, after it happened, and check the clock");

    private final LifecycleReader reader;
    private final Clock clock;
    private final BooleanSupplier isReliable;
    private final CurrentCaller caller;

    Reception(LifecycleReader reader, Clock clock, BooleanSupplier isReliable, CurrentCaller caller) {
        this.reader = reader;
        this.clock = clock;
        this.isReliable = isReliable;
        this.caller = caller;
    }

    Reading structured(byte[] json) {
        return checked(reader.structured(json));
    }

    Reading binary(Map<String, String> attributes, byte[] data) {
        return checked(reader.binary(attributes, data));
    }

    BatchReading batch(byte[] json) {
        return switch (reader.batch(json)) {
            case BatchReading.Batch(List<Reading> readings) ->
                new BatchReading.Batch(readings.stream().map(this::checked).toList());
            case BatchReading.NoBatch noBatch -> noBatch;
        };
    }

    private Reading checked(Reading reading) {
        return switch (reading) {
            case Readable(var event)
            when Dossier.isInTheFuture(event, clock.instant()) && isReliable.getAsBoolean() ->
                Refused.of(event, IN_THE_FUTURE);
            case Readable readable -> permitted(readable);
            case Refused refused -> refused;
        };
    }

    private Reading permitted(Readable readable) {
        return Permission.refusal(caller.now(), readable.event())
                .<Reading>map(fault -> Refused.of(readable.event(), fault))
                .orElse(readable);
    }
}
