package vn.tiendo.query;

import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.FirstPromiseBook;
import vn.tiendo.query.standing.Portal766;
import vn.tiendo.query.standing.ProvinceBook;

/** The books by which dossiers are judged. */
@Configuration(proxyBeanMethods = false)
class StandingConfiguration {
    @Bean
    Books books(@Value("${tiendo.zone}") ZoneId zone) {
        return new Books(List.of(new Portal766(zone), new ProvinceBook(), new FirstPromiseBook()));
    }
}
