package vn.tiendo.query.classification.http;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.query.classification.LifecycleGateway;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.snapshot.Snapshot;

/** Classifications, told over HTTP. */
@Configuration(proxyBeanMethods = false)
class ClassificationHttpConfiguration {
    @Bean
    ClassificationController classificationController(
            LifecycleGateway gateway, AuditTrail trail, DossierRegister dossiers, Snapshot snapshot, Clock clock) {
        return new ClassificationController(gateway, trail, dossiers, snapshot, clock);
    }
}
