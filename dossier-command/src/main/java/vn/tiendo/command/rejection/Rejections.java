package vn.tiendo.command.rejection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.tiendo.contract.code.DossierCode;

/** Everything that could not be used. */
public interface Rejections {
    /** Holds rejections, within the present transaction if there is one. A record that is held already is passed over. */
    void hold(List<Rejection> rejections);

    /** Newest first. */
    List<FiledRejection> find(RejectionQuery query);

    Optional<FiledRejection> find(long id);

    /** The latest rejection of an event. */
    Optional<FiledRejection> latestOf(DossierCode dossier, String source, String eventId);

    /** What waits, and since when. */
    Quarantine quarantine();

    /** Whose events wait, and why: the most first. */
    List<Sender> senders(int limit);

    /** Remembers that an event was put back. */
    void putBack(long id, Instant at);

    /** Remembers that it waits no longer. */
    void discard(long id, Instant at);
}
