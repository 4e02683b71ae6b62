package vn.tiendo.tests.random;

import java.time.Instant;
import java.util.List;

/** Tells of the receipt of a dossier: never, once or twice, with and without a due date. */
final class Receipts {

    private static final List<String> CHANNELS = List.of("COUNTER", "ONLINE", "POST");
    private static final List<String> PROCEDURES = List.of("1.001193", "2.000889", "1.013124");
    private static final List<String> UNITS_OF_TIME = List.of("WORKING_DAYS", "WORKING_HOURS", "CALENDAR_DAYS");

    private final Draft draft;
    private final Chance chance;
    private final Moments moments;
    private final Territory territory;

    Receipts(Draft draft, Chance chance, Moments moments, Territory territory) {
        this.draft = draft;
        this.chance = chance;
        this.moments = moments;
        this.territory = territory;
    }

    void tell(String unit, Instant at) {
        if (chance.in100(25)) {
            registered(unit, moments.before(at));
        }
        if (chance.in100(4)) {
            return;
        }
        Event receipt = receipt(unit, at);
        draft.tell(receipt, at);
        if (chance.in100(18)) {
            second(receipt, at);
        }
    }

    private void registered(String unit, Instant at) {
        Event registered = Events.registered(draft.dossier()).with("procedureCode", chance.oneOf(PROCEDURES));
        draft.tell(registered.agency(draft.spelled(unit)), at);
    }

    /** One that agrees with the first, or one that does not. */
    private void second(Event first, Instant at) {
        Instant when = whenAgain(at);
        draft.tell(chance.in100(25) ? first : receipt(territory.unit(), when), when);
    }

    private Instant whenAgain(Instant at) {
        return switch (chance.between(1, 4)) {
            case 1 -> moments.before(at);
            case 2 -> at;
            default -> moments.next(at);
        };
    }

    private Event receipt(String unit, Instant at) {
        Event receipt = Events.received(draft.dossier())
                .agency(draft.spelled(unit))
                .with("procedureCode", chance.oneOf(PROCEDURES))
                .with("channel", chance.oneOf(CHANNELS));
        if (chance.in100(82)) {
            return draft.withDue(receipt, moments.due(at));
        }
        return chance.in100(60)
                ? draft.withoutDue(receipt).processingTime(chance.between(1, 30), chance.oneOf(UNITS_OF_TIME))
                : draft.withoutDue(receipt);
    }
}
