package vn.tiendo.command.http;

import static vn.tiendo.access.Role.AUDITOR;
import static vn.tiendo.access.Role.MANAGER;
import static vn.tiendo.access.Role.ONE_STOP_SHOP;
import static vn.tiendo.access.Role.OPERATOR;
import static vn.tiendo.access.Role.PROVINCE;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.tiendo.access.Rights;
import vn.tiendo.access.http.AccessConfiguration;

/** Who may use which address of this application. */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.class)
class AccessToCommand {
    @Bean
    Rights rights() {
        return Rights.builder()
                .open("/actuator/health/**")
                .open("/api/v1/openapi.{form}")
                .open("/api/v1/asyncapi.json")
                .row("POST", "/api/v1/dossier-events", ONE_STOP_SHOP, MANAGER, PROVINCE)
                .read("/api/v1/dossier-events", ONE_STOP_SHOP, OPERATOR, AUDITOR)
                .read("/api/v1/rejections", ONE_STOP_SHOP, OPERATOR, AUDITOR)
                .read("/api/v1/rejections/**", OPERATOR, AUDITOR)
                .row("POST", "/api/v1/rejections/{id}/retry", OPERATOR)
                .row("POST", "/api/v1/rejections/{id}/discard", OPERATOR)
                .read("/api/v1/audit/**", OPERATOR, AUDITOR)
                .read("/actuator/**", OPERATOR)
                .build();
    }
}
