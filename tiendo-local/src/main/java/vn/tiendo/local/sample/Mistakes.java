package vn.tiendo.local.sample;

import java.time.LocalDateTime;
import vn.tiendo.local.sample.Teller.Data;

/**
 * What is told wrongly of a dossier, as in life.
 *
 * @param received when it was received
 * @param subject what its receipt says of agency and procedure
 */
record Mistakes(Dice dice, Shop shop, Teller teller, LocalDateTime received, Data subject) {
    private static final Data APPROVED = Data.of("outcome", "APPROVED");

    /** Tells one of them. */
    void make(LocalDateTime due) {
        switch (dice.between(1, 6)) {
            case 1 -> receiveAgain(due);
            case 2 -> teller.tell(received.minusHours(2), "processed", APPROVED);
            case 3 -> teller.tell(received.plusMinutes(10), "resumed", Data.none());
            case 4 -> teller.tell(received.plusMinutes(20), "deadline-extended", Data.of("dueAt", due.minusYears(1)));
            case 5 -> teller.tell(received.plusMinutes(30), "transferred", Data.of("agencyCode", unheardOf()));
            default -> tellAndRetract();
        }
    }

    private void receiveAgain(LocalDateTime due) {
        teller.tell(
                received.plusDays(1),
                "received",
                subject.and("channel", "COUNTER").and("dueAt", due));
    }

    /** A unit that no registry has. */
    private String unheardOf() {
        return shop.province() + ".99";
    }

    private void tellAndRetract() {
        String wrong = teller.tell(received.plusMinutes(40), "processed", APPROVED);
        teller.tell(
                received.plusHours(2),
                "retracted",
                Data.of("eventId", wrong).and("reason", "meant for another dossier"));
    }
}
