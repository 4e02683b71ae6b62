package vn.tiendo.query.alert.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.query.alert.Digests;
import vn.tiendo.query.rules.RuleLedger;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.UnitRegister;

/** Digests by e-mail, where a server for it is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class DigestConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DigestConfiguration.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    /** One mail, with all that the server may take its time for. */
    private static final Duration LONGEST_MAIL = Duration.ofMinutes(1);

    @Bean
    Digesting digesting(
            Digests digests,
            JavaMailSender sender,
            @Value("${tiendo.alerts.digest.from}") String from,
            @Value("${tiendo.alerts.digest.at}") LocalTime at,
            @Value("${tiendo.alerts.digest.base-address}") String base,
            RuleLedger rules,
            UnitRegister units,
            ProgressTally tally,
            Clock clock,
            MeterRegistry meters) {
        return new Digesting(
                digests,
                new Postman(sender, from),
                rules,
                units,
                tally,
                new Digesting.Settings(at, base.replaceFirst("/$", "")),
                clock,
                meters);
    }

    @Bean
    BackgroundLoop alertDigestLoop(Digesting digesting) {
        return new BackgroundLoop(
                "alert-digests",
                BETWEEN_LOOKS,
                LONGEST_MAIL,
                digesting,
                failure -> LOG.warn("cannot send digests now", failure));
    }
}
