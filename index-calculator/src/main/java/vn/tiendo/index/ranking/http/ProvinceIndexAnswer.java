package vn.tiendo.index.ranking.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.ranking.Ranking;
import vn.tiendo.index.tally.TallyReading;

/**
 * One province's figures as readers get them: as known now, and how new they are.
 *
 * @param score null where nothing was received
 * @param isFinal whether these very figures are frozen
 * @param updatedAt when they became visible
 * @param forecast true for a day in the future, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProvinceIndexAnswer(
        AgencyCode province,
        String name,
        Period period,
        LocalDate asOf,
        Book book,
        long received,
        long onTime,
        long late,
        @Nullable String score,
        String formula,
        @JsonProperty("final") boolean isFinal,
        long fold,
        long position,
        Instant updatedAt,
        @Nullable Boolean forecast) {

    static ProvinceIndexAnswer of(Ranking ranking, Item item, boolean isFinal, boolean forecast) {
        TallyReading reading = ranking.reading();
        return new ProvinceIndexAnswer(
                item.province(),
                item.name(),
                reading.at().period(),
                reading.at().asOf(),
                reading.book(),
                item.received(),
                item.onTime(),
                item.late(),
                item.score(),
                ranking.formula().version(),
                isFinal,
                reading.fold().fold(),
                reading.fold().position(),
                reading.fold().updatedAt(),
                forecast ? true : null);
    }
}
