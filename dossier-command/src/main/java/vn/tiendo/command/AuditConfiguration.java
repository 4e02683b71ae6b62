package vn.tiendo.command;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.tiendo.audit.http.AuditHttpConfiguration;
import vn.tiendo.audit.postgres.AuditTrailConfiguration;

/** Who changed what by hand, in the database of the application. */
@Configuration(proxyBeanMethods = false)
@Import({AuditTrailConfiguration.class, AuditHttpConfiguration.class})
class AuditConfiguration {}
