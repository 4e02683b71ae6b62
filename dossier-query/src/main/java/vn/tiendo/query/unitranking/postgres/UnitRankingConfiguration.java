package vn.tiendo.query.unitranking.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.tally.StocksOfUnits;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unitranking.FrozenFigures;
import vn.tiendo.query.unitranking.UnitFigures;

/** Figures of ranked units, as known now and as they were frozen. */
@Configuration(proxyBeanMethods = false)
class UnitRankingConfiguration {
    @Bean
    FrozenFigures frozenFigures(JdbcClient database) {
        return new PostgresFrozenFigures(database);
    }

    @Bean
    UnitFigures unitFigures(StocksOfUnits stocks, UnitRegister units, FrozenFigures frozen) {
        return new UnitFigures(stocks, units, frozen);
    }
}
