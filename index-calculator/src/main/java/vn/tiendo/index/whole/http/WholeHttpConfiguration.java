package vn.tiendo.index.whole.http;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.index.whole.PublishedIndexes;
import vn.tiendo.index.whole.WholeIndexes;

/** The address under which the whole index is read. */
@Configuration(proxyBeanMethods = false)
class WholeHttpConfiguration {
    @Bean
    WholeIndexController wholeIndexController(WholeIndexes indexes, PublishedIndexes published, Clock clock) {
        return new WholeIndexController(indexes, published, clock);
    }
}
