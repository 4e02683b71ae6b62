package vn.tiendo.index.publication.http;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.audit.Signatory;
import vn.tiendo.index.publication.Publications;
import vn.tiendo.index.publication.Publisher;
import vn.tiendo.index.ranking.PublishedRankings;

/** The addresses of those who publish. */
@Configuration(proxyBeanMethods = false)
class PublicationHttpConfiguration {
    @Bean
    PublicationController publicationController(
            Publisher publisher,
            Publications publications,
            PublishedRankings rankings,
            Signatory signatory,
            Clock clock) {
        return new PublicationController(publisher, publications, rankings, signatory, clock);
    }
}
