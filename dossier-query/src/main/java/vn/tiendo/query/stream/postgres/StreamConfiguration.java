package vn.tiendo.query.stream.postgres;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.query.feed.Witness;
import vn.tiendo.query.stream.Audience;
import vn.tiendo.query.stream.Lookout;
import vn.tiendo.query.unit.UnitRegister;

/** Notes whose dossiers are judged anew, and looks for what was noted, in whichever process. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(StreamConfiguration.class);
    /** With the rest of a client, a change is told within half a second. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    @Bean
    Witness judgedUnits(JdbcClient database) {
        return new JudgedUnits(database);
    }

    @Bean
    BackgroundLoop streamLookout(JdbcClient database, UnitRegister units, Audience audience) {
        Lookout lookout = new Lookout(new PostgresChangeLog(database), units, audience);
        Sweeping sweeping = new Sweeping(database);
        return loop("stream-lookout", BETWEEN_LOOKS, () -> {
            lookout.look(System.nanoTime());
            sweeping.sweep(System.nanoTime());
        });
    }

    /** Apart from what asks the database, which may be away at midnight; the first day is that of the start. */
    @Bean
    BackgroundLoop streamDays(Audience audience, Clock clock) {
        audience.todayIs(LocalDate.now(clock));
        return loop("stream-days", Duration.ofSeconds(1), () -> audience.todayIs(LocalDate.now(clock)));
    }

    private static BackgroundLoop loop(String name, Duration pause, Runnable work) {
        return new BackgroundLoop(
                name,
                pause,
                LONGEST_LOOK,
                (_, _) -> work.run(),
                failure -> LOG.warn("cannot look for changed figures now", failure));
    }
}
