package vn.tiendo.query.feed.postgres;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.feed.Derivation;
import vn.tiendo.query.feed.StorePositions;
import vn.tiendo.query.feed.Witness;
import vn.tiendo.query.tally.TallyJournal;

/** What the feed writes: how far it is, and all that follows from a judgement. */
@Configuration(proxyBeanMethods = false)
class FeedWritingConfiguration {
    @Bean
    StorePositions storePositions(JdbcClient database) {
        return new StorePositionTable(database);
    }

    @Bean
    Derivation derivation(List<Projection> projections, TallyJournal journal, List<Witness> witnesses) {
        return new Derivation(projections, journal, Witness.all(witnesses));
    }
}
