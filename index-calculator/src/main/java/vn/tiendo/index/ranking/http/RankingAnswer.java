package vn.tiendo.index.ranking.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.ranking.Ranking;
import vn.tiendo.index.tally.TallyReading;

/**
 * The ranking as readers get it.
 *
 * @param national the mean of the scores, null where no province has one
 * @param baseline the as-of day that movements are against, or {@code none}
 * @param position the position in the event store that the figures include
 * @param updatedAt when they became visible
 * @param forecast true for a day in the future, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankingAnswer(
        Period period,
        LocalDate asOf,
        Book book,
        List<ProvinceRanking.Item> items,
        @Nullable String national,
        String formula,
        String baseline,
        long position,
        Instant updatedAt,
        @Nullable Boolean forecast) {

    static RankingAnswer of(Ranking ranking, boolean forecast) {
        TallyReading reading = ranking.reading();
        return new RankingAnswer(
                reading.at().period(),
                reading.at().asOf(),
                reading.book(),
                ranking.items(),
                ranking.nationalText(),
                ranking.formula().version(),
                ProvinceRanking.NO_BASELINE,
                reading.fold().position(),
                reading.fold().updatedAt(),
                forecast ? true : null);
    }
}
