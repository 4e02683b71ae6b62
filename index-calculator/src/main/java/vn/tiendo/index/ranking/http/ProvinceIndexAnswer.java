package vn.tiendo.index.ranking.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.ranking.ProvinceProgressIndex;
import vn.tiendo.index.ranking.Ranking;

/**
 * One province's figures as readers get them: those of the topic, and how new they are.
 *
 * @param updatedAt when they became visible
 * @param forecast true for a day in the future, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProvinceIndexAnswer(
        @JsonUnwrapped ProvinceProgressIndex index,
        Instant updatedAt,
        @Nullable Boolean forecast) {

    static ProvinceIndexAnswer of(Ranking ranking, ProvinceProgressIndex index, boolean forecast) {
        return new ProvinceIndexAnswer(index, ranking.reading().fold().updatedAt(), forecast ? true : null);
    }
}
