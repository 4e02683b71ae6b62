package vn.tiendo.query.dashboard.http;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tiendo.query.alert.AlertLedger;
import vn.tiendo.query.alert.AlertSwitches;
import vn.tiendo.query.alert.Subscriptions;
import vn.tiendo.query.anomaly.AnomalyCounts;
import vn.tiendo.query.anomaly.Directories;
import vn.tiendo.query.classification.Classifying;
import vn.tiendo.query.clearing.RecordingService;
import vn.tiendo.query.clearing.Retracting;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.UnitRegister;

/** The pages on which something is done, and what keeps other sites from doing it. */
@Configuration(proxyBeanMethods = false)
class ClearingPagesConfiguration {
    /** The API takes no forms: what is posted to it has a type that no form can have, or asks for nothing. */
    @Bean
    WebMvcConfigurer formsOfOurOwn() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new SameOrigin()).excludePathPatterns("/api/**", "/actuator/**", "/error");
            }
        };
    }

    @Bean
    AnomaliesController anomaliesController(
            AnomalyCounts anomalies, Directories directories, UnitRegister units, Snapshot snapshot, Pages pages) {
        return new AnomaliesController(anomalies, directories, units, snapshot, pages);
    }

    @Bean
    ClearingController clearingController(Classifying classifying, Clock clock, ListPage lists, DossierPage dossiers) {
        return new ClearingController(new ClassifyForm(classifying, clock), lists, dossiers);
    }

    @Bean
    RetractionController retractionController(DossierPage dossiers, Retracting retracting, Pages pages, Clock clock) {
        return new RetractionController(dossiers, retracting, pages, clock);
    }

    @Bean
    RejectionsController rejectionsController(
            RecordingService recording, DossierRegister dossiers, Snapshot snapshot, Pages pages, Clock clock) {
        return new RejectionsController(recording, dossiers, snapshot, pages, clock.getZone());
    }

    @Bean
    AlertsController alertsController(
            AlertLedger ledger,
            AlertSwitches switches,
            Subscriptions subscriptions,
            UnitRegister units,
            Snapshot snapshot,
            Pages pages,
            Clock clock) {
        return new AlertsController(ledger, new AlertsForm(switches, subscriptions, clock), units, snapshot, pages);
    }
}
