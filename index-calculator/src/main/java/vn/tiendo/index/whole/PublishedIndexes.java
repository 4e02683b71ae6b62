package vn.tiendo.index.whole;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.tiendo.contract.ranking.Index766;

/** The whole indexes as they were published, whatever is known now. */
public interface PublishedIndexes {
    /** What was published last of a day: the frozen index, or while nothing is frozen what was told last. */
    Optional<Published> last(LocalDate asOf);

    /** One that was published. */
    record Published(Index766 index, Instant publishedAt) {}
}
