package vn.tiendo.index.component.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.index.component.ComponentChange;

/**
 * How the scores of a day came to be what they are, newest first.
 *
 * @param next the cursor of the page after it, null on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangesAnswer(
        LocalDate asOf, List<Item> items, @Nullable String next) {
    static final int LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;

    /** One change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(long version, String by, @Nullable String reason, Instant at, List<Score> scores) {}

    /**
     * One score that is another one since.
     *
     * @param former null where there was none
     * @param score null where it was withdrawn
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Score(
            AgencyCode province,
            IndexGroup group,
            @Nullable String former,
            @Nullable String score) {}

    /** A page of those found; one more than the limit shows that there are others. */
    static ChangesAnswer of(LocalDate asOf, List<ComponentChange> found, int limit) {
        List<Item> items = found.stream().limit(limit).map(ChangesAnswer::item).toList();
        boolean more = found.size() > limit;
        return new ChangesAnswer(
                asOf, items, more ? Long.toString(items.getLast().version()) : null);
    }

    private static Item item(ComponentChange change) {
        return new Item(
                change.version(),
                change.signature().by(),
                change.signature().reason(),
                change.signature().at(),
                change.scores().stream()
                        .map(score ->
                                new Score(score.province(), score.group(), text(score.former()), text(score.score())))
                        .toList());
    }

    private static @Nullable String text(@Nullable BigDecimal score) {
        return score == null ? null : score.toPlainString();
    }

    static Long cursor(String text) {
        return number(text, Long.MAX_VALUE);
    }

    static Integer limit(String text) {
        return Math.toIntExact(number(text, HIGHEST_LIMIT));
    }

    private static long number(String text, long highest) {
        long number;
        try {
            number = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a whole number is meant here", e);
        }
        if (number < 1 || number > highest) {
            throw new IllegalArgumentException("a whole number from 1 to " + highest + " is meant here");
        }
        return number;
    }
}
