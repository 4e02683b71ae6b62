package vn.tiendo.query.feed;

import vn.tiendo.contract.dossier.DossierProgress;

/** Reads the progress of a dossier from its JSON; only the last event of a dossier in a batch needs it. */
@FunctionalInterface
public interface ProgressReader {
    /** @throws RuntimeException if the text is no progress: then the writer and we disagree, which is a bug */
    DossierProgress read(String json);
}
