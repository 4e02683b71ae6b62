package vn.tiendo.index.component.http;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.audit.Signatory;
import vn.tiendo.contract.ranking.FormulaVersions;
import vn.tiendo.index.component.ComponentRegister;

/** The addresses under which scores are told and taken back. */
@Configuration(proxyBeanMethods = false)
class ComponentHttpConfiguration {
    @Bean
    ComponentController componentController(
            ComponentRegister register, FormulaVersions formulas, Signatory signatory, Clock clock) {
        return new ComponentController(register, formulas, signatory, clock);
    }
}
