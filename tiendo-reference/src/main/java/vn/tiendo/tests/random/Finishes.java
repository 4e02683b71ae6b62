package vn.tiendo.tests.random;

import java.util.List;
import java.util.function.Supplier;

/** Tells how a dossier ends: not yet, once, or several times in several ways. */
final class Finishes {

    private static final List<String> OUTCOMES = List.of("APPROVED", "APPROVED", "REFUSED", "STOPPED");

    private final Draft draft;
    private final Chance chance;
    private final Steps steps;
    private final List<Supplier<Event>> kinds;

    Finishes(Draft draft, Chance chance, Steps steps) {
        this.draft = draft;
        this.chance = chance;
        this.steps = steps;
        this.kinds = List.of(
                this::processed,
                this::processed,
                this::processed,
                () -> Events.withdrawn(draft.dossier()),
                () -> Events.notAccepted(draft.dossier()),
                this::returned);
    }

    void tell() {
        if (chance.in100(35)) {
            return;
        }
        finish();
        if (chance.in100(40)) {
            draft.tell(returned(), steps.next());
        }
        if (chance.in100(15)) {
            finish();
        }
        if (chance.in100(25)) {
            steps.tell(chance.between(1, 3));
        }
    }

    private void finish() {
        draft.tell(chance.oneOf(kinds).get(), steps.next());
    }

    private Event processed() {
        return Events.processed(draft.dossier()).with("outcome", chance.oneOf(OUTCOMES));
    }

    private Event returned() {
        return Events.returned(draft.dossier());
    }
}
