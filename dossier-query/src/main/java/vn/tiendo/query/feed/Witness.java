package vn.tiendo.query.feed;

import java.util.List;
import vn.tiendo.query.dossier.JudgedDossier;

/** Wants to know which dossiers were judged anew, in the transaction that keeps them. */
@FunctionalInterface
public interface Witness {
    /** Does not want to know. */
    Witness NONE = _ -> {};

    /** These were judged. */
    void judged(List<JudgedDossier> dossiers);

    /** Several, who want to know one after another. */
    static Witness all(List<Witness> witnesses) {
        List<Witness> all = List.copyOf(witnesses);
        return dossiers -> all.forEach(witness -> witness.judged(dossiers));
    }
}
