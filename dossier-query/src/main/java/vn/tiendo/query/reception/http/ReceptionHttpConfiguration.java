package vn.tiendo.query.reception.http;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.query.reception.Receptions;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.UnitRegister;

/** The reception of online registrations, asked over HTTP. */
@Configuration(proxyBeanMethods = false)
class ReceptionHttpConfiguration {
    @Bean
    ReceptionController receptionController(
            Receptions receptions, UnitRegister units, Snapshot snapshot, @Value("${tiendo.zone}") ZoneId zone) {
        return new ReceptionController(receptions, units, snapshot, zone);
    }
}
