package vn.tiendo.index.ranking.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.index.ranking.PublishedRanking;
import vn.tiendo.index.tally.VisibleFold;

/**
 * How new figures are.
 *
 * @param through the instant up to which everything told is included, null where that is not known
 * @param updatedAt when they became visible, or were published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Freshness(@Nullable Instant through, Instant updatedAt) {
    static Freshness of(VisibleFold fold) {
        return new Freshness(fold.through(), fold.updatedAt());
    }

    static Freshness of(PublishedRanking ranking) {
        return new Freshness(ranking.through(), ranking.publishedAt());
    }
}
