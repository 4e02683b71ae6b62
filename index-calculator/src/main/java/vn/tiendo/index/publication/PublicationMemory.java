package vn.tiendo.index.publication;

import java.util.List;

/** Whether the database may have forgotten what was published. */
public interface PublicationMemory {
    /** The identity of the database: another one where it may have been set back. */
    String database();

    /** Whether everything published is known in the database of that identity. */
    boolean isComplete(String database);

    /** From now on it is. */
    void completed(String database);

    /** Keeps what was published and has arrived, where nothing as late is known under its key. */
    void takeBack(List<Publication> publications);
}
