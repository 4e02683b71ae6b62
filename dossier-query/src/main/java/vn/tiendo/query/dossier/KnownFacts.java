package vn.tiendo.query.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.tiendo.contract.code.DossierCode;

/** Everything that was told. */
public interface KnownFacts {
    /** The facts of these dossiers, in the order of their arrival; dossiers never heard of are missing. */
    Map<DossierCode, List<RecordedFact>> of(Collection<DossierCode> dossiers);
}
