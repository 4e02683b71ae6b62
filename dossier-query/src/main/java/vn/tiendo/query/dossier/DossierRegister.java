package vn.tiendo.query.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.tiendo.contract.code.DossierCode;

/** All dossiers, as the feed reads and writes them within its transaction: a batch at a time. */
public interface DossierRegister {
    /** What is kept of these dossiers; those never heard of are missing. */
    Map<DossierCode, KeptDossier> find(Collection<DossierCode> dossiers);

    /**
     * Keeps a batch.
     *
     * @param events none of them kept before
     * @param dossiers each dossier of the events once
     */
    void keep(List<RecordedEvent> events, List<JudgedDossier> dossiers);
}
