package vn.tiendo.index.http;

import static vn.tiendo.access.Role.AUDITOR;
import static vn.tiendo.access.Role.MANAGER;
import static vn.tiendo.access.Role.OPERATOR;
import static vn.tiendo.access.Role.PROVINCE;
import static vn.tiendo.access.Role.RANKING_READER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.tiendo.access.Rights;
import vn.tiendo.access.Role;
import vn.tiendo.access.http.AccessConfiguration;

/** Who may use which address of this application: scores are public to everybody who is known, as the portal shows them. */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.class)
class AccessToIndex {
    private static final Role[] READERS = {RANKING_READER, MANAGER, PROVINCE, OPERATOR, AUDITOR};

    @Bean
    Rights rights() {
        return Rights.builder()
                .open("/actuator/health/**")
                .open("/api/v1/openapi.{form}")
                .read("/api/v1/ranking", READERS)
                .read("/api/v1/provinces/{code}/index", READERS)
                .read("/api/v1/provinces/{code}/what-if", READERS)
                .read("/api/v1/index-766", READERS)
                .read("/api/v1/component-scores/**", READERS)
                .row("PUT", "/api/v1/component-scores/{asOf}", OPERATOR)
                .row("DELETE", "/api/v1/component-scores/{asOf}/{province}/{group}", OPERATOR)
                .read("/api/v1/publications", READERS)
                .row("POST", "/api/v1/publications", OPERATOR)
                .row("POST", "/api/v1/publications/replays", OPERATOR)
                .read("/api/v1/audit/**", OPERATOR, AUDITOR)
                .read("/actuator/**", OPERATOR)
                .build();
    }
}
