package vn.tiendo.query.classification.http;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.query.classification.Classifying;
import vn.tiendo.query.classification.LifecycleGateway;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.snapshot.Snapshot;

/** Classifications, told over HTTP. */
@Configuration(proxyBeanMethods = false)
class ClassificationHttpConfiguration {
    @Bean
    Classifying classifying(LifecycleGateway gateway, AuditTrail trail, DossierRegister dossiers, Snapshot snapshot) {
        return new Classifying(gateway, trail, dossiers, snapshot);
    }

    @Bean
    ClassificationController classificationController(Classifying classifying, Clock clock) {
        return new ClassificationController(classifying, clock);
    }
}
