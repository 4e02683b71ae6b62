package vn.tiendo.query.rebuild;

import java.util.List;
import java.util.Optional;

/** The rebuilds that were asked for: one at a time is worked on, and the next one only where the rules have changed. */
public interface Rebuilds {
    /** Asks for a rebuild; where one is under way, that one is meant. */
    Rebuild request(String by, String reason);

    /** The rebuild of a number. */
    Optional<Rebuild> find(long id);

    /** The latest rebuilds, the newest first. */
    List<Rebuild> latest(int most);
}
