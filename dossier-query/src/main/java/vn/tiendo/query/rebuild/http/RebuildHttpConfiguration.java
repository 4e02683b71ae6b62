package vn.tiendo.query.rebuild.http;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.audit.Signatory;
import vn.tiendo.query.rebuild.Rebuilds;

/** Rebuilds asked for over HTTP. */
@Configuration(proxyBeanMethods = false)
class RebuildHttpConfiguration {
    @Bean
    RebuildController rebuildController(Rebuilds rebuilds, Signatory signatory, InstantSource clock) {
        return new RebuildController(rebuilds, signatory, clock);
    }
}
