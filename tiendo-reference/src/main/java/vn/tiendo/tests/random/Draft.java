package vn.tiendo.tests.random;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.tests.random.Identities.Identity;

/** The events of one dossier, in the making. */
final class Draft {

    /** Far below the 200 facts that a dossier may have. */
    static final int MOST_EVENTS = 120;

    private final String dossier;
    private final Chance chance;
    private final Moments moments;
    private final Identities identities;
    private final List<Event> events = new ArrayList<>();

    Draft(String dossier, Chance chance, Moments moments) {
        this.dossier = dossier;
        this.chance = chance;
        this.moments = moments;
        this.identities = new Identities(chance);
    }

    String dossier() {
        return dossier;
    }

    Identities identities() {
        return identities;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    /** Tells it under a new identity, unless it is yet to happen. */
    void tell(Event event, Instant at) {
        tell(event, at, identities.next());
    }

    void tell(Event event, Instant at, Identity identity) {
        if (moments.isPast(at) && events.size() < MOST_EVENTS) {
            events.add(event.source(identity.source()).id(identity.id()).at(moments.spelled(at)));
        }
    }

    /** Tells what was told already once more, at times in other words. */
    void repeat(Event event) {
        events.add(chance.in100(50) ? event : event.at(moments.spelled(event.instant())));
    }

    /** The code of a unit, now and then in its old form. */
    String spelled(String unit) {
        return chance.in100(8) ? Territory.oldForm(unit) : unit;
    }

    /** With a due date, or sometimes with {@code null}, which is the same as none. */
    Event withDue(Event event, Instant due) {
        return event.dueAt(moments.spelled(due));
    }

    Event withoutDue(Event event) {
        return chance.in100(20) ? event.with("dueAt", null) : event;
    }
}
