package vn.tiendo.tests.reference;

import java.time.LocalDate;
import java.util.List;

/** {@code PORTAL_766}: the rule of the national portal, which knows days only. */
final class PortalBook implements Book {

    @Override
    public Judgement judge(List<Happening> life, LocalDate asOf) {
        PortalLife dossier = new PortalLife(life.getFirst());
        life.stream().skip(1).forEach(dossier::happen);
        return new Judgement(
                life.getFirst().fact().dossier(),
                life.getFirst().day(),
                dossier.unit(),
                dossier.standing(asOf),
                dossier.suspension(),
                null,
                dossier.dueDay());
    }
}
