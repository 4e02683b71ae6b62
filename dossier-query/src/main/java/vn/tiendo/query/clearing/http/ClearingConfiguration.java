package vn.tiendo.query.clearing.http;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.access.PassedOn;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.query.clearing.RecordingService;
import vn.tiendo.query.clearing.Retracting;

/** Putting right by hand what went wrong. */
@Configuration(proxyBeanMethods = false)
class ClearingConfiguration {
    @Bean
    RecordingService recordingService(
            @Value("${tiendo.command.url}") String url,
            @Value("${tiendo.command.patience}") Duration patience,
            PassedOn passedOn) {
        return new HttpRecordingService(url, patience, passedOn);
    }

    @Bean
    Retracting retracting(RecordingService recording, AuditTrail trail) {
        return new Retracting(recording, trail);
    }
}
