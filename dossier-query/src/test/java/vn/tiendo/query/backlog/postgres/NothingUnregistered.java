package vn.tiendo.query.backlog.postgres;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.anomaly.Directory;
import vn.tiendo.query.anomaly.Unregistered;

/** Everything that dossiers name is registered. */
record NothingUnregistered() implements Unregistered {
    @Override
    public List<AgencyCode> units(@Nullable AgencyCode within, Directory directory) {
        return List.of();
    }

    @Override
    public List<Span> procedures(Directory directory) {
        return List.of();
    }
}
