package vn.tiendo.tests.random;

import java.time.Instant;
import java.util.List;

/** Tells what happens to a dossier between its receipt and its finish, sensible or not. */
final class Steps {

    private static final List<String> SYSTEMS = List.of("portal", "one-stop", "payment");
    private static final List<String> CAUSES = List.of("AGENCY", "SUSPENSION", "TECHNICAL_ERROR");

    private final Draft draft;
    private final Chance chance;
    private final Moments moments;
    private final Territory territory;
    private final List<Runnable> kinds;

    private Instant now;
    private String unit;
    private String unitBefore;

    Steps(Draft draft, Chance chance, Moments moments, Territory territory, String unit, Instant begins) {
        this.draft = draft;
        this.chance = chance;
        this.moments = moments;
        this.territory = territory;
        this.unit = unit;
        this.unitBefore = unit;
        this.now = begins;
        this.kinds = kindsAsOftenAsTheyStandHere();
    }

    /** Tells so many facts, one after another; some are dated before the one that they follow. */
    void tell(int count) {
        for (int step = 0; step < count; step++) {
            chance.oneOf(kinds).run();
        }
    }

    /** The instant of the next fact; one dated back does not turn the clock back. */
    Instant next() {
        if (chance.in100(5)) {
            return moments.before(now);
        }
        now = moments.next(now);
        return now;
    }

    private List<Runnable> kindsAsOftenAsTheyStandHere() {
        return List.of(
                this::supplementRequested,
                this::supplementRequested,
                this::supplementRequested,
                this::paymentAwaited,
                this::paymentAwaited,
                this::resumed,
                this::resumed,
                this::resumed,
                this::resumed,
                this::reAppointed,
                this::reAppointed,
                this::transferred,
                this::transferred,
                this::saidToBeLate,
                this::technicalError,
                this::technicalErrorResolved,
                this::classified);
    }

    private void supplementRequested() {
        draft.tell(Events.suspended(draft.dossier()), next());
    }

    private void paymentAwaited() {
        draft.tell(Events.suspendedForPayment(draft.dossier()), next());
    }

    private void resumed() {
        Instant at = next();
        Event resumed = Events.resumed(draft.dossier());
        draft.tell(chance.in100(25) ? draft.withDue(resumed, moments.due(at)) : draft.withoutDue(resumed), at);
    }

    /** Sometimes to two dates at once. */
    private void reAppointed() {
        Instant at = next();
        do {
            Event appointed = draft.withDue(Events.deadlineExtended(draft.dossier()), moments.due(at));
            draft.tell(chance.in100(60) ? appointed.with("apologyIssued", chance.in100(50)) : appointed, at);
        } while (chance.in100(20));
    }

    /** Somewhere else, or back; sometimes to two units at once. */
    private void transferred() {
        Instant at = next();
        do {
            String to = chance.in100(35) ? unitBefore : territory.otherThan(unit);
            draft.tell(Events.transferred(draft.dossier(), draft.spelled(to)), at);
            unitBefore = unit;
            unit = to;
        } while (chance.in100(20));
    }

    private void saidToBeLate() {
        Instant at = next();
        Event late = Events.late(draft.dossier());
        draft.tell(chance.in100(50) ? draft.withDue(late, moments.due(at)) : draft.withoutDue(late), at);
    }

    private void technicalError() {
        draft.tell(withCode(Events.technicalError(draft.dossier(), chance.oneOf(SYSTEMS))), next());
    }

    private void technicalErrorResolved() {
        draft.tell(withCode(Events.technicalErrorResolved(draft.dossier(), chance.oneOf(SYSTEMS))), next());
    }

    private Event withCode(Event error) {
        return chance.in100(50) ? error.with("code", "E-" + chance.between(1, 3)) : error;
    }

    private void classified() {
        draft.tell(Events.classified(draft.dossier(), chance.oneOf(CAUSES)), next());
    }
}
