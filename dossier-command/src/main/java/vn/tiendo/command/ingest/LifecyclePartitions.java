package vn.tiendo.command.ingest;

import vn.tiendo.contract.code.DossierCode;

/** The partitions of the topic {@code dossier-lifecycle}. */
public interface LifecyclePartitions {
    int count();

    /** Where events of a dossier belong, so that one reader decides all of them. */
    int of(DossierCode dossier);
}
