package vn.tiendo.index.ranking.http;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.index.ranking.PublishedRankings;
import vn.tiendo.index.tally.Tally;

/** The addresses under which figures are read. */
@Configuration(proxyBeanMethods = false)
class RankingHttpConfiguration {
    @Bean
    RankingController rankingController(Tally tally, PublishedRankings rankings, Clock clock) {
        return new RankingController(tally, rankings, clock);
    }

    @Bean
    ProvinceIndexController provinceIndexController(Tally tally, PublishedRankings rankings, Clock clock) {
        return new ProvinceIndexController(tally, rankings, clock);
    }
}
