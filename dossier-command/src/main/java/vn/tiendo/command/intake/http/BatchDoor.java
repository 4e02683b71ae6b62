package vn.tiendo.command.intake.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import vn.tiendo.command.intake.BatchReading;
import vn.tiendo.command.intake.Fault;
import vn.tiendo.command.intake.LifecycleGateway;
import vn.tiendo.command.intake.Reading;
import vn.tiendo.command.intake.Reading.Readable;
import vn.tiendo.command.intake.Reading.Refused;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** Takes a single event or a batch: all of it or, where one event is at fault, nothing. */
final class BatchDoor {
    private static final Logger LOG = LoggerFactory.getLogger(BatchDoor.class);

    private final LifecycleGateway gateway;
    private final DoorMeters meters;

    BatchDoor(LifecycleGateway gateway, DoorMeters meters) {
        this.gateway = gateway;
        this.meters = meters;
    }

    ResponseEntity<Object> take(BatchReading reading) {
        return switch (reading) {
            case BatchReading.Batch(List<Reading> readings) -> take(readings);
            case BatchReading.NoBatch(Fault fault) -> {
                meters.refused(List.of(fault));
                yield Answers.refused(List.of(Shown.OfBatch.of(null, fault)));
            }
        };
    }

    /** @param readings of all events, in their order */
    ResponseEntity<Object> take(List<Reading> readings) {
        List<LifecycleEvent> events = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            switch (reading) {
                case Readable(LifecycleEvent event) -> events.add(event);
                case Refused refused -> meters.refused(refused.faults());
            }
        }
        return events.size() == readings.size() ? send(events) : Answers.refused(faults(readings));
    }

    private static List<Shown.OfBatch> faults(List<Reading> readings) {
        return IntStream.range(0, readings.size())
                .boxed()
                .<Shown.OfBatch>mapMulti((index, errors) -> {
                    if (readings.get(index) instanceof Refused refused) {
                        Shown.OfBatch.all(index, refused.faults()).forEach(errors);
                    }
                })
                .toList();
    }

    private ResponseEntity<Object> send(List<LifecycleEvent> events) {
        try {
            CompletableFuture.allOf(events.stream().map(gateway::send).toArray(CompletableFuture[]::new))
                    .get();
        } catch (ExecutionException e) {
            LOG.info("{} events were not all acknowledged: {}", events.size(), e.toString());
            return Answers.notAcknowledged();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answers.notAcknowledged();
        }
        meters.accepted(events.size());
        return Answers.accepted(new Accepted(events.size()));
    }

    /** @param accepted events that Kafka holds */
    record Accepted(long accepted) {}
}
