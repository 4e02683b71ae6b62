package vn.tiendo.index.ranking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.index.tally.PeriodOnDay;

/**
 * How a ranking was published.
 *
 * @param formula the version of the score formula
 * @param national the national line with two decimals, null where no province has a score
 * @param fold the fold of the tally that it was computed from
 * @param position the position in the event store that it includes
 * @param through the instant up to which everything told is included, null where that was not known
 * @param sequence that of its message; 1 in a book that is not told on the topic
 * @param isFinal whether it is frozen
 * @param frozenBy who had it frozen, null where it was published by itself
 * @param reason what for, null where nothing was said
 */
public record PublishedRanking(
        Book book,
        PeriodOnDay at,
        String formula,
        @Nullable String national,
        long fold,
        long position,
        @Nullable Instant through,
        long sequence,
        boolean isFinal,
        Instant publishedAt,
        @Nullable String frozenBy,
        @Nullable String reason) {}
