package vn.tiendo.command.publication;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.eventstore.StoredEvent;

/** What the topic {@code dossier-events} holds. */
public interface ToldEvents {
    /** Tells the topic from another of the same name that was made later. */
    String topicId();

    /**
     * The last record of a partition.
     *
     * @param position up to which the store had been told there
     * @param event at that position, null where only the position was told
     */
    record Last(long position, @Nullable StoredEvent event) {}

    /** Of every partition that holds anything. */
    List<Last> last();

    /**
     * Reads all of the topic, to its end as it is now.
     *
     * @param position the events behind it are handed over, repeats included, those of each dossier in their order
     */
    void readBehind(long position, Consumer<List<StoredEvent>> reader);

    /** Deletes all that the topic holds. */
    void empty();
}
