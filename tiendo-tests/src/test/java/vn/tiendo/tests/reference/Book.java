package vn.tiendo.tests.reference;

import java.time.LocalDate;
import java.util.List;

/** A set of rules by which dossiers are judged. */
interface Book {

    /**
     * Judges one dossier; why it is late is left open.
     *
     * @param life what happened up to the end of the day, in the order of judging, the receipt first; not empty
     * @param asOf the day at whose end the dossier is judged
     */
    Judgement judge(List<Happening> life, LocalDate asOf);
}
