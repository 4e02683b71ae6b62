package vn.tiendo.contract.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;

/**
 * What the counts of one province are worth; key on its topic: {@code province/period/as-of day}.
 *
 * @param name the province's name on the as-of day
 * @param score text with two decimals, null where nothing was received
 * @param formula the version of the score formula
 * @param sequence rises with each publication of this key; 0 for what is not published
 * @param isFinal whether the figures are frozen: everything that was told up to the end of the as-of day is included, and
 *     nothing else is ever published under this key
 * @param fold the fold of the tally that it was computed from
 * @param position the position in the event store that it includes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProvinceProgressIndex(
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
        long sequence,
        @JsonProperty("final") boolean isFinal,
        long fold,
        long position) {

    public String key() {
        return province + "/" + period + "/" + asOf;
    }
}
