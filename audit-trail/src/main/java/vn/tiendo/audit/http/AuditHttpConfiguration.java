package vn.tiendo.audit.http;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.audit.AuditLedger;
import vn.tiendo.audit.Signatory;

/** The trail asked over HTTP, and who signs what is asked for. */
@Configuration(proxyBeanMethods = false)
public class AuditHttpConfiguration {
    @Bean
    Signatory signatory() {
        return new RequestSignatory();
    }

    @Bean
    AuditController auditController(
            AuditLedger ledger,
            @Value("${spring.application.name}") String application,
            @Value("${tiendo.zone}") ZoneId zone) {
        return new AuditController(ledger, application, zone);
    }
}
