package vn.tiendo.query.unit.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.audit.Signatory;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitTree;

/** Units, asked and registered over HTTP. */
@Configuration(proxyBeanMethods = false)
class UnitConfiguration {
    @Bean
    UnitController unitController(UnitTree tree, UnitRegister units, Snapshot snapshot) {
        return new UnitController(tree, units, snapshot);
    }

    @Bean
    UnitImportController unitImportController(UnitRegister units, Signatory signatory) {
        return new UnitImportController(units, signatory);
    }
}
