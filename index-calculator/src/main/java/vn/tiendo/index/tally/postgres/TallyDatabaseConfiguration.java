package vn.tiendo.index.tally.postgres;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.index.tally.TallyIntake;

/** The tally on PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class TallyDatabaseConfiguration {
    @Bean
    Tally tally(JdbcClient database) {
        return new PostgresTally(database);
    }

    @Bean
    TallyIntake tallyIntake(JdbcClient database, MeterRegistry meters) {
        return new PostgresTallyIntake(database, meters);
    }

    @Bean
    MeterBinder timeBehind(Tally tally, Clock clock) {
        return meters -> Gauge.builder("tiendo.index.behind", () -> secondsBehind(tally, clock.instant()))
                .description("time since the instant up to which everything told is visible")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Null while it is not known; the gauge is then not a number. */
    private static @Nullable Number secondsBehind(Tally tally, Instant now) {
        Instant through = tally.visible().through();
        return through == null ? null : Duration.between(through, now).toSeconds();
    }
}
