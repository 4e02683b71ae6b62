package vn.tiendo.query.unit.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.UnitTree;

/** Units, asked over HTTP. */
@Configuration(proxyBeanMethods = false)
class UnitConfiguration {
    @Bean
    UnitController unitController(UnitTree tree, Snapshot snapshot) {
        return new UnitController(tree, snapshot);
    }
}
