package vn.tiendo.simulation.world;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.dossier.DossierScan;
import vn.tiendo.query.dossier.StoredDossier;

/** After each part that was read, something else goes on. */
record InterruptedScan(DossierScan scan, Runnable meanwhile) implements DossierScan {
    @Override
    public List<StoredDossier> after(@Nullable DossierCode last, int limit) {
        List<StoredDossier> some = scan.after(last, limit);
        meanwhile.run();
        return some;
    }

    @Override
    public List<StoredDossier> of(Collection<DossierCode> codes) {
        return scan.of(codes);
    }
}
