package vn.tiendo.index.whatif.http;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.index.whole.WholeIndexes;

/** The address under which what-if is asked. */
@Configuration(proxyBeanMethods = false)
class WhatIfHttpConfiguration {
    @Bean
    WhatIfController whatIfController(Tally tally, WholeIndexes indexes, Clock clock) {
        return new WhatIfController(tally, indexes, clock);
    }
}
