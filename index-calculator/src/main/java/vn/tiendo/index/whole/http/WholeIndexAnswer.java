package vn.tiendo.index.whole.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.ranking.Index766;

/**
 * The whole index as readers get it.
 *
 * @param baseline the as-of day of the published index that movements are against, or {@code none}
 * @param sequence of what was published, null for what is known now
 * @param isFinal of what was published, null for what is known now
 * @param updatedAt when the figures became visible, or were published
 * @param forecast true for a day in the future, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WholeIndexAnswer(
        LocalDate asOf,
        List<Index766.Item> items,
        Index766.National national,
        String formula,
        String baseline,
        @Nullable Long sequence,
        @JsonProperty("final") @Nullable Boolean isFinal,
        long position,
        Instant updatedAt,
        @Nullable Boolean forecast) {

    static WholeIndexAnswer known(Index766 index, Instant updatedAt, boolean forecast) {
        return of(index, null, null, updatedAt, forecast ? true : null);
    }

    static WholeIndexAnswer published(Index766 index, Instant publishedAt) {
        return of(index, index.sequence(), index.isFinal(), publishedAt, null);
    }

    private static WholeIndexAnswer of(
            Index766 index,
            @Nullable Long sequence,
            @Nullable Boolean isFinal,
            Instant updatedAt,
            @Nullable Boolean forecast) {
        return new WholeIndexAnswer(
                index.asOf(),
                index.items(),
                index.national(),
                index.formula(),
                index.baseline(),
                sequence,
                isFinal,
                index.position(),
                updatedAt,
                forecast);
    }
}
