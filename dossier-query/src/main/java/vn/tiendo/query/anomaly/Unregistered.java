package vn.tiendo.query.anomaly;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;

/** What counted dossiers name and nobody registered: worked out at reading, so that it is always right. */
public interface Unregistered {
    /**
     * Units that hold dossiers and are not known.
     *
     * @param within only it and the units below it, null for the whole country
     */
    List<AgencyCode> units(@Nullable AgencyCode within, Directory directory);

    /** Procedures of dossiers, with the days on which the catalogue does not name them; none where it is empty. */
    List<Span> procedures(Directory directory);

    /** A procedure on days of receipt on which it is unknown. */
    record Span(String procedure, Days days) {}
}
