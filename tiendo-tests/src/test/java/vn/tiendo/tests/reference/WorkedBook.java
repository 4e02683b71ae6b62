package vn.tiendo.tests.reference;

import java.time.LocalDate;
import java.util.List;

/**
 * {@code PROVINCE} and {@code FIRST_PROMISE}: the province's own clock.
 *
 * @param firstPromiseStands whether no later date replaces what was promised at the receipt
 */
record WorkedBook(boolean firstPromiseStands) implements Book {

    @Override
    public Judgement judge(List<Happening> life, LocalDate asOf) {
        WorkedLife dossier = new WorkedLife(life.getFirst(), firstPromiseStands);
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
