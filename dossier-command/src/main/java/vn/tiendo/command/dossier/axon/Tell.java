package vn.tiendo.command.dossier.axon;

import vn.tiendo.command.dossier.Telling;
import vn.tiendo.contract.code.DossierCode;

/** The only command: tell a dossier what happened to it. Its result is the dossier's decision. */
record Tell(DossierCode dossier, Telling telling) {
    static Tell of(Telling telling) {
        return new Tell(telling.event().dossier(), telling);
    }
}
