package vn.tiendo.query.dossier;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.DossierCode;

/** All dossiers by code, some at a time: what is judged anew never lies in memory as a whole. */
public interface DossierScan {
    /**
     * The next dossiers, each in one state of the store: what is told of it meanwhile is in all of it or in none.
     *
     * @param last the code after which to go on, null to begin
     * @param limit how many at most; fewer are the last ones
     * @return in the order of codes
     */
    List<StoredDossier> after(@Nullable DossierCode last, int limit);

    /** These dossiers, in the order of codes; those never heard of are missing. */
    List<StoredDossier> of(Collection<DossierCode> codes);
}
