package vn.tiendo.index;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.contract.ranking.FormulaVersions;

/** The versions of the formula that are in force. */
@Configuration(proxyBeanMethods = false)
class FormulaConfiguration {
    @Bean
    FormulaVersions formulaVersions() {
        return FormulaVersions.IN_FORCE;
    }
}
