package vn.tiendo.command.intake.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import vn.tiendo.access.CurrentCaller;
import vn.tiendo.command.intake.LifecycleGateway;
import vn.tiendo.command.intake.LifecycleReader;
import vn.tiendo.command.intake.RejectionSink;
import vn.tiendo.feed.Clocks;

/** The door over HTTP. */
@Configuration(proxyBeanMethods = false)
class IntakeHttpConfiguration {
    @Bean
    EventDoorController eventDoorController(
            LifecycleReader reader,
            LifecycleGateway gateway,
            RejectionSink rejections,
            MeterRegistry meters,
            Clock clock,
            CurrentCaller caller,
            ObjectProvider<Clocks> clocks,
            @Value("${tiendo.intake.most-bytes}") DataSize mostBytes,
            @Value("${tiendo.intake.most-streams}") int mostStreams,
            @Value("${tiendo.intake.longest-arrival}") Duration longestArrival) {
        Reception reception = new Reception(reader, clock, () -> clocks.stream().allMatch(Clocks::agree), caller);
        RefusedLines refusedLines = new RefusedLines(rejections, clock);
        return new EventDoorController(
                reception,
                new BatchDoor(gateway, new DoorMeters(meters, "event")),
                new BatchDoor(gateway, new DoorMeters(meters, "batch")),
                new StreamDoor(reception, gateway, refusedLines, new DoorMeters(meters, "stream"), longestArrival),
                new Room(Math.toIntExact(mostBytes.toBytes())),
                new Room(mostStreams),
                longestArrival);
    }
}
