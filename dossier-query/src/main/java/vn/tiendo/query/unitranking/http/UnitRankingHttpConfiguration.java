package vn.tiendo.query.unitranking.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unitranking.FrozenFigures;
import vn.tiendo.query.unitranking.UnitFigures;

/** Rankings inside a province, asked over HTTP. */
@Configuration(proxyBeanMethods = false)
class UnitRankingHttpConfiguration {
    @Bean
    UnitRankingController unitRankingController(
            UnitFigures figures, FrozenFigures frozen, UnitRegister units, Snapshot snapshot) {
        return new UnitRankingController(figures, frozen, units, snapshot);
    }
}
