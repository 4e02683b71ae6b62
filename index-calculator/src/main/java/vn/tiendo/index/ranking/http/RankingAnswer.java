package vn.tiendo.index.ranking.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;

/**
 * The ranking as readers get it.
 *
 * @param national the mean of the scores, null where no province has one
 * @param nationalChange points against the baseline, null without one
 * @param baseline the as-of day of the published ranking that movements are against, or {@code none}
 * @param baselineFinal whether that one is frozen, null without one
 * @param published true for the ranking as it was published, null as it is known now
 * @param isFinal whether the published one is frozen, null as it is known now
 * @param sequence of the published one, null as it is known now
 * @param position the position in the event store that the figures include
 * @param forecast true for a day in the future, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankingAnswer(
        Period period,
        LocalDate asOf,
        Book book,
        List<ProvinceRanking.Item> items,
        @Nullable String national,
        @Nullable String nationalChange,
        String formula,
        String baseline,
        @Nullable Boolean baselineFinal,
        @Nullable Boolean published,
        @JsonProperty("final") @Nullable Boolean isFinal,
        @Nullable Long sequence,
        long position,
        @JsonUnwrapped Freshness freshness,
        @Nullable Boolean forecast) {

    /**
     * As it was published, or as it is known.
     *
     * @param baseline what it was compared with, null where there is nothing
     */
    static RankingAnswer of(
            ProvinceRanking ranking,
            @Nullable ProvinceRanking baseline,
            boolean published,
            Freshness freshness,
            boolean forecast) {
        return new RankingAnswer(
                ranking.period(),
                ranking.asOf(),
                ranking.book(),
                ranking.items(),
                ranking.national(),
                ranking.nationalChange(),
                ranking.formula(),
                ranking.baseline(),
                baseline == null ? null : baseline.isFinal(),
                published ? true : null,
                published ? ranking.isFinal() : null,
                published ? ranking.sequence() : null,
                ranking.position(),
                freshness,
                forecast ? true : null);
    }
}
