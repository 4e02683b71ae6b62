package vn.tiendo.tests.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one dossier is judged at the end of a day.
 *
 * @param receivedOn the day in Vietnam of its receipt
 * @param unit that holds it on that day, the province first
 * @param suspension whether, if it is late, a suspension is why
 * @param cause null unless it is late
 * @param dueDay as it runs on that day, the days of an unfinished suspension not added; null for none
 */
public record Judgement(
        String dossier,
        LocalDate receivedOn,
        String unit,
        Standing standing,
        boolean suspension,
        @Nullable Cause cause,
        @Nullable LocalDate dueDay) {

    /** How a life stands at the end of a day; why it is late is left open. */
    static Judgement of(Happening receipt, Life life, LocalDate asOf) {
        return new Judgement(
                receipt.fact().dossier(),
                receipt.day(),
                life.unit(),
                life.standing(asOf),
                life.suspension(),
                null,
                life.dueDay());
    }

    Judgement because(@Nullable Cause found) {
        return new Judgement(dossier, receivedOn, unit, standing, suspension, found, dueDay);
    }

    public boolean isLate() {
        return standing.isLate();
    }
}
