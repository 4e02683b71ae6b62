package vn.tiendo.contract.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;

/**
 * The whole ranking of one period on one day; key on its topic: {@code period/as-of day}.
 *
 * @param items every province of the day, by rank; those that received nothing last, without a rank
 * @param national the mean of the scores, two decimals, null where no province has one
 * @param nationalChange points of the national line against the baseline, signed where they fell; null without one, and
 *     where the baseline is of other provinces
 * @param formula the version of the score formula
 * @param baseline the as-of day of the published ranking that movements are against, or {@code none}
 * @param sequence rises with each publication of this key; 0 for what is not published
 * @param isFinal whether the ranking is frozen: everything that was told up to the end of the as-of day is included, and
 *     nothing else is ever published under this key
 * @param fold the fold of the tally that it was computed from
 * @param position the position in the event store that it includes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProvinceRanking(
        Period period,
        LocalDate asOf,
        Book book,
        List<Item> items,
        @Nullable String national,
        @Nullable String nationalChange,
        String formula,
        String baseline,
        long sequence,
        @JsonProperty("final") boolean isFinal,
        long fold,
        long position) {

    /** What {@link #baseline} says where there is no published ranking to compare with. */
    public static final String NO_BASELINE = "none";

    public ProvinceRanking {
        items = List.copyOf(items);
    }

    public String key() {
        return period + "/" + asOf;
    }

    /**
     * One province's figures, as they are told beside the ranking.
     *
     * @param ownSequence of the message of that province
     */
    public ProvinceProgressIndex index(Item item, long ownSequence) {
        return new ProvinceProgressIndex(
                item.province(),
                item.name(),
                period,
                asOf,
                book,
                item.received(),
                item.onTime(),
                item.late(),
                item.score(),
                formula,
                ownSequence,
                isFinal,
                fold,
                position);
    }

    /**
     * One province.
     *
     * @param rank a competition rank (1, 2, 2, 4), null where nothing was received
     * @param score text with two decimals, null where nothing was received
     * @param scoreChange points against the baseline, null without one
     * @param rankChange places against the baseline, positive upward, null without one
     * @param toNext points missing to the score of the next better rank, null for the first and without a rank
     * @param toLeader points missing to the score of the first, null for the first and without a rank
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Nullable Integer rank,
            AgencyCode province,
            String name,
            long received,
            long onTime,
            long late,
            @Nullable String score,
            @Nullable String scoreChange,
            @Nullable Integer rankChange,
            @Nullable String toNext,
            @Nullable String toLeader) {}
}
