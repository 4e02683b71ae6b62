package vn.tiendo.index;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time, and the zone in which a day is a day. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    Clock clock(@Value("${tiendo.zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}
