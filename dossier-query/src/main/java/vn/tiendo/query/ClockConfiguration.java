package vn.tiendo.query;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    /** Its zone is that of the installation: {@code LocalDate.now(clock)} is today there. */
    @Bean
    Clock clock(@Value("${tiendo.zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}
