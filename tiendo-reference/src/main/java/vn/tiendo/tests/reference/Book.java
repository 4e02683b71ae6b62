package vn.tiendo.tests.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A set of rules by which dossiers are judged.
 *
 * @param begin the life of a dossier that is received
 */
record Book(Function<Happening, Life> begin) {

    /** The rule of the national portal, which knows days only. */
    static final Book PORTAL_766 = new Book(PortalLife::new);
    /** The province's own clock. */
    static final Book PROVINCE = new Book(receipt -> new WorkedLife(receipt, false));
    /** The same, but no later date replaces what was promised at the receipt. */
    static final Book FIRST_PROMISE = new Book(receipt -> new WorkedLife(receipt, true));

    /**
     * Judges one dossier; why it is late is left open.
     *
     * @param happenings what happened up to the end of the day, in the order of judging, the receipt first; not empty
     * @param asOf the day at whose end the dossier is judged
     */
    Judgement judge(List<Happening> happenings, LocalDate asOf) {
        return Judgement.of(happenings.getFirst(), live(happenings), asOf);
    }

    /** A life to which all that happened. */
    Life live(List<Happening> happenings) {
        Life life = begin.apply(happenings.getFirst());
        happenings.stream().skip(1).forEach(life::happen);
        return life;
    }
}
