package vn.tiendo.index.publication.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.ranking.PublishedRanking;

/** A ranking that was published, without its figures. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationAnswer(
        LocalDate asOf,
        Period period,
        Book book,
        long sequence,
        @JsonProperty("final") boolean isFinal,
        Instant publishedAt,
        long position,
        @Nullable Instant through,
        String formula,
        @Nullable String by,
        @Nullable String reason) {
    static PublicationAnswer of(PublishedRanking ranking) {
        return new PublicationAnswer(
                ranking.at().asOf(),
                ranking.at().period(),
                ranking.book(),
                ranking.sequence(),
                ranking.isFinal(),
                ranking.publishedAt(),
                ranking.position(),
                ranking.through(),
                ranking.formula(),
                ranking.frozenBy(),
                ranking.reason());
    }
}
