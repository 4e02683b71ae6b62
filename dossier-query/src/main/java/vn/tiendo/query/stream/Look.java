package vn.tiendo.query.stream;

import java.util.Set;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.snapshot.Freshness;

/**
 * What one look into the store found.
 *
 * @param mark up to where it saw
 * @param holders the units of the dossiers that were judged anew since the look before
 */
public record Look(Mark mark, Set<AgencyCode> holders, Freshness freshness) {
    public Look {
        holders = Set.copyOf(holders);
    }
}
