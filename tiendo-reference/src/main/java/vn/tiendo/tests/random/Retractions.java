package vn.tiendo.tests.random;

import java.time.Instant;
import java.util.List;
import vn.tiendo.tests.random.Identities.Identity;

/** Takes some of the facts told back, and tells some of those again. */
final class Retractions {

    private static final List<String> ABOUT_THE_CLOCK =
            List.of("received", "processed", "withdrawn", "not-accepted", "returned", "suspended", "resumed");

    private final Draft draft;
    private final Chance chance;
    private final Moments moments;

    Retractions(Draft draft, Chance chance, Moments moments) {
        this.draft = draft;
        this.chance = chance;
        this.moments = moments;
    }

    void tell() {
        while (!draft.events().isEmpty() && chance.in100(35)) {
            retract(target());
        }
        if (chance.in100(4)) {
            tell(draft.identities().unknown(), moments.ofReceipt());
        }
    }

    /** Any fact; but mostly one that matters to the clock, and more often than not a retraction where there is one. */
    private Event target() {
        List<Event> retractions = told(List.of("retracted"));
        if (!retractions.isEmpty() && chance.in100(60)) {
            return chance.oneOf(retractions);
        }
        List<Event> clock = told(ABOUT_THE_CLOCK);
        return chance.oneOf(clock.isEmpty() || chance.in100(30) ? draft.events() : clock);
    }

    private List<Event> told(List<String> kinds) {
        return draft.events().stream()
                .filter(event -> kinds.contains(event.kind()))
                .toList();
    }

    private void retract(Event target) {
        Instant told = target.instant();
        tell(new Identity(target.source(), target.id()), chance.in100(30) ? moments.before(told) : moments.next(told));
        if (chance.in100(30)) {
            draft.tell(target, told);
        }
    }

    /** Of its own source it may say so or not; of another source it sometimes forgets to, and reaches nothing. */
    private void tell(Identity target, Instant at) {
        Event retraction = Events.retracted(draft.dossier(), target.id());
        if (chance.in100(40)) {
            Event withoutSource = chance.in100(30) ? retraction.with("eventSource", null) : retraction;
            draft.tell(withoutSource, at, draft.identities().next(target.source()));
        } else {
            draft.tell(chance.in100(85) ? retraction.toldBy(target.source()) : retraction, at);
        }
    }
}
