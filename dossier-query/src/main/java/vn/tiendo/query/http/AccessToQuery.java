package vn.tiendo.query.http;

import static vn.tiendo.access.Role.AUDITOR;
import static vn.tiendo.access.Role.MANAGER;
import static vn.tiendo.access.Role.ONE_STOP_SHOP;
import static vn.tiendo.access.Role.OPERATOR;
import static vn.tiendo.access.Role.PROVINCE;
import static vn.tiendo.access.Role.RANKING_READER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.tiendo.access.Rights;
import vn.tiendo.access.Role;
import vn.tiendo.access.http.AccessConfiguration;

/** Who may use which address of this application at all; of which units they are told, the question itself knows. */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.class)
class AccessToQuery {
    /** Of dossiers and of figures of units. */
    private static final Role[] READERS = {MANAGER, PROVINCE, AUDITOR};

    /** Of what the portal shows to everybody, and of the rules that hold. */
    private static final Role[] KNOWN = {ONE_STOP_SHOP, MANAGER, PROVINCE, RANKING_READER, OPERATOR, AUDITOR};

    @Bean
    Rights rights() {
        Rights.Builder rights = Rights.builder()
                .open("/actuator/health/**")
                .open("/api/v1/openapi.{form}")
                .open("/assets/**")
                .open("/fonts/**")
                .open("/api.html");
        pages(rights);
        figures(rights);
        rules(rights);
        alerts(rights);
        return rights.read("/api/v1/audit/**", OPERATOR, AUDITOR)
                .read("/actuator/**", OPERATOR)
                .build();
    }

    private static void pages(Rights.Builder rights) {
        rights.read("/", KNOWN)
                .read("/search", KNOWN)
                .read("/service", KNOWN)
                .read("/proof", READERS)
                .read("/units/{code}", READERS)
                .read("/units/{code}/alerts", READERS)
                .row("POST", "/units/{code}/alerts", MANAGER, PROVINCE)
                .read("/dossiers/**", READERS)
                .read("/anomalies", READERS)
                .row("POST", "/dossiers/**", MANAGER, PROVINCE)
                .read("/rejections", OPERATOR, AUDITOR)
                .row("POST", "/rejections", OPERATOR);
    }

    private static void figures(Rights.Builder rights) {
        rights.read("/api/v1/dossiers/**", READERS)
                .read("/api/v1/units", KNOWN)
                .read("/api/v1/units/{code}/**", READERS)
                .read("/api/v1/provinces/{code}/weekly-report", READERS)
                .read("/api/v1/stream", KNOWN)
                .row("POST", "/api/v1/classifications", MANAGER, PROVINCE)
                .read("/api/v1/rebuilds/**", OPERATOR, AUDITOR)
                .row("POST", "/api/v1/rebuilds", OPERATOR);
    }

    private static void rules(Rights.Builder rights) {
        rights.read("/api/v1/calendar/**", KNOWN)
                .row("PUT", "/api/v1/calendar/hours/{province}", PROVINCE, OPERATOR)
                .row("PUT", "/api/v1/calendar/{year}", OPERATOR)
                .read("/api/v1/outages/**", KNOWN)
                .row("PUT", "/api/v1/outages/{id}", PROVINCE, OPERATOR)
                .row("DELETE", "/api/v1/outages/{id}", PROVINCE, OPERATOR)
                .read("/api/v1/procedures/**", KNOWN)
                .row("PUT", "/api/v1/procedures", OPERATOR)
                .row("PUT", "/api/v1/units", PROVINCE, OPERATOR)
                .read("/api/v1/unit-imports", OPERATOR, AUDITOR);
    }

    private static void alerts(Rights.Builder rights) {
        rights.read("/units/{code}/alerts", READERS)
                .row("POST", "/units/{code}/alerts", MANAGER, PROVINCE)
                .row("PUT", "/api/v1/units/{code}/alert-switches/{kind}", MANAGER, PROVINCE)
                .read("/api/v1/alert-subscriptions/**", READERS)
                .row("PUT", "/api/v1/alert-subscriptions/{id}", MANAGER, PROVINCE)
                .row("DELETE", "/api/v1/alert-subscriptions/{id}", MANAGER, PROVINCE)
                .row("POST", "/api/v1/alert-subscriptions/{id}/ping", MANAGER, PROVINCE);
    }
}
