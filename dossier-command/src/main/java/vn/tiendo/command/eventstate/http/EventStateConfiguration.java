package vn.tiendo.command.eventstate.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.command.eventstate.EventStates;
import vn.tiendo.command.eventstore.EventLog;
import vn.tiendo.command.ingest.LifecycleTail;
import vn.tiendo.command.rejection.Rejections;

/** What became of events. */
@Configuration(proxyBeanMethods = false)
class EventStateConfiguration {
    @Bean
    EventStates eventStates(EventLog log, Rejections rejections, LifecycleTail tail) {
        return new EventStates(log, rejections, tail);
    }
}
