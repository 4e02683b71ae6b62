package vn.tiendo.query.progress.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.UnitRegister;

/** Progress of units, asked over HTTP. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {
    @Bean
    ProgressController progressController(ProgressTally tally, UnitRegister units, Snapshot snapshot) {
        return new ProgressController(tally, units, snapshot);
    }
}
