package vn.tiendo.index.publication;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.ranking.ProvinceRanking;

/** What the topics hold of all that was published. */
public interface PublishedTopics {
    /**
     * A message as it arrived.
     *
     * @param publication without the figures that the next one is compared with
     * @param ranking what it says, null where it is about something else
     */
    record Arrived(Publication publication, @Nullable ProvinceRanking ranking, Instant publishedAt) {}

    /** Reads all messages, to the ends as they are now; those of a key in their order. */
    void read(Consumer<List<Arrived>> reader);
}
