package vn.tiendo.local.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.tiendo.local.sample.Teller.Data;

/** One dossier's life, made up step by step: handed in, held up, decided, fetched. Shares are in thousandths. */
final class Life {
    private final Dice dice;
    private final Shop shop;
    private final Procedure procedure;
    private final Teller teller;
    private final LocalDateTime received;

    /** Of the procedure, unless it is mistyped. */
    private final String procedureCode;

    /** When the dossier was last touched; work goes on from there. */
    private LocalDateTime now;

    /** What the citizen was told last. */
    private LocalDateTime due;

    /** For papers that never come. */
    private boolean waiting;

    private Life(Dice dice, Shop shop, Procedure procedure, Teller teller, LocalDateTime received) {
        this.dice = dice;
        this.shop = shop;
        this.procedure = procedure;
        this.teller = teller;
        this.received = received;
        now = received;
        procedureCode =
                dice.happens(4) ? procedure.code().substring(0, procedure.code().length() - 1) : procedure.code();
        due = WorkDays.after(received.toLocalDate(), procedure.days()).atTime(17, 0);
    }

    /** All facts of a dossier that the shop receives on this day, in no particular order, however far they reach. */
    static List<Fact> facts(Dice dice, Shop shop, List<Shop> neighbours, String dossier, LocalDate day) {
        Teller teller = new Teller(dossier, shop.province());
        Life life = new Life(dice, shop, dice.one(shop.procedures()), teller, dice.officeTime(day));
        if (life.isHandedIn()) {
            life.goOn(neighbours);
        }
        return teller.facts();
    }

    private boolean isHandedIn() {
        if (dice.happens(1)) {
            passDays(procedure.days());
            end("processed", Data.of("outcome", outcome()));
            return false;
        }
        if (!dice.happens(procedure.online())) {
            receive(dice.happens(50) ? "POST" : "COUNTER");
            return true;
        }
        teller.tell(registered(), "registered", subject());
        if (dice.happens(20)) {
            teller.tell(received, "not-accepted", Data.none());
            return false;
        }
        receive("ONLINE");
        return true;
    }

    /** On the evening before, weekends included, or some hours earlier. */
    private LocalDateTime registered() {
        return dice.happens(350)
                ? received.toLocalDate().minusDays(dice.between(1, 2)).atTime(dice.between(18, 22), dice.between(0, 59))
                : received.minusMinutes(dice.between(20, 240));
    }

    private Data subject() {
        return Data.of("agencyCode", shop.code()).and("procedureCode", procedureCode);
    }

    /** Most shops say the day, some only how long it takes, a few nothing, as of a procedure that they do not find. */
    private void receive(String channel) {
        Data data = subject().and("channel", channel);
        boolean known = procedureCode.equals(procedure.code());
        if (known && dice.happens(920)) {
            data = data.and("dueAt", due);
        } else if (known && dice.happens(600)) {
            data = data.processingTime(procedure.days());
        }
        teller.tell(received, "received", data);
    }

    private void goOn(List<Shop> neighbours) {
        boolean inTime = dice.happens(shop.onTime(received.toLocalDate()));
        int work = inTime ? procedure.days() * dice.between(30, 100) / 100 : procedure.days() + behind();
        work -= perhapsTransfer(neighbours, work);
        work -= perhapsSupplement(work);
        perhapsPay();
        if (waiting) {
            return;
        }
        if (dice.happens(15)) {
            end("withdrawn", Data.none());
        } else {
            decide(work, !inTime && dice.happens(25));
        }
        if (dice.happens(9)) {
            new Mistakes(dice, shop, teller, received, subject()).make(due);
        }
    }

    /** So many open days over those that the law gives. */
    private int behind() {
        return shop.bad() ? dice.nearer(5, 90) : dice.nearer(1, 18);
    }

    /** @return how many days of the work are done */
    private int perhapsTransfer(List<Shop> neighbours, int work) {
        if (work < 2 || !dice.happens(25)) {
            return 0;
        }
        passDays(1);
        teller.tell(
                now, "transferred", Data.of("agencyCode", dice.one(neighbours).code()));
        return 1;
    }

    /** @return how many days of the work are done */
    private int perhapsSupplement(int work) {
        if (!dice.happens(procedure.incomplete())) {
            return 0;
        }
        int done = dice.between(0, Math.min(work, 4));
        passDays(done);
        suspend("SUPPLEMENT_REQUESTED", dice.nearer(1, 12), dice.happens(650));
        if (!waiting && dice.happens(60)) {
            passDays(1);
            suspend("SUPPLEMENT_REQUESTED", dice.nearer(1, 8), true);
        }
        return done;
    }

    private void perhapsPay() {
        if (!waiting && dice.happens(procedure.payable())) {
            passDays(1);
            suspend("FINANCIAL_OBLIGATION", dice.nearer(1, 8), false);
        }
    }

    private void suspend(String reason, int openDays, boolean newDue) {
        teller.tell(now, "suspended", Data.of("reason", reason));
        if (dice.happens(8)) {
            teller.tell(now.plusHours(3), "suspended", Data.of("reason", reason));
        }
        if (dice.happens(15)) {
            waiting = true;
            return;
        }
        passDays(openDays);
        due = WorkDays.after(due.toLocalDate(), openDays).atTime(17, 0);
        teller.tell(now, "resumed", newDue ? Data.of("dueAt", due) : Data.none());
    }

    private void decide(int work, boolean forgotten) {
        LocalDate planned = WorkDays.after(now.toLocalDate(), work);
        Optional<Breakdown> breakdown = shop.breakdown(planned);
        LocalDate decided = breakdown.map(down -> after(down, planned)).orElse(planned);
        perhapsLate(decided);
        if (!forgotten) {
            perhapsAskLate(decided);
        }
        if (!forgotten && !waiting) {
            now = notBeforeNow(dice.officeTime(decided));
            end("processed", Data.of("outcome", outcome()));
        }
    }

    /** When it is decided instead: much lies there when a whole province stood still, and not every system tells of it. */
    private LocalDate after(Breakdown breakdown, LocalDate planned) {
        if (!breakdown.declared() || shop.saysLate()) {
            tellOutage(planned, breakdown.end());
        }
        return WorkDays.after(breakdown.end(), breakdown.declared() ? dice.nearer(0, 30) : dice.between(0, 3));
    }

    /** Some find only when the day is over that papers are missing. */
    private void perhapsAskLate(LocalDate decided) {
        LocalDate asked = WorkDays.after(due.toLocalDate(), dice.between(1, 3));
        if (asked.isBefore(decided) && dice.happens(120)) {
            now = notBeforeNow(dice.officeTime(asked));
            suspend("SUPPLEMENT_REQUESTED", dice.nearer(5, 40), false);
        }
    }

    private void tellOutage(LocalDate from, LocalDate to) {
        Data system = Data.of("system", "one-stop-shop/" + shop.code());
        teller.tell(notBeforeNow(from.atTime(8, 0)), "technical-error", system.and("code", "E-503"));
        teller.tell(notBeforeNow(to.atTime(7, 30)), "technical-error-resolved", system);
    }

    /** What is said about a dossier that will be decided after its due day, in the end or before. */
    private void perhapsLate(LocalDate decided) {
        if (!decided.isAfter(due.toLocalDate())) {
            return;
        }
        if (dice.happens(200)) {
            postpone(WorkDays.after(decided, dice.between(0, 2)));
        } else if (shop.saysLate()) {
            LocalDateTime noticed = due.plusHours(15);
            teller.tell(noticed, "late", dice.happens(700) ? Data.of("dueAt", due) : Data.none());
        }
        if (dice.happens(60)) {
            String cause = dice.one(List.of("AGENCY", "SUSPENSION", "TECHNICAL_ERROR"));
            teller.tell(due.plusDays(3), "classified", Data.of("cause", cause));
        }
    }

    private void postpone(LocalDate day) {
        LocalDateTime said = notBeforeNow(due.minusHours(dice.between(1, 9)));
        due = day.atTime(17, 0);
        Data data = Data.of("dueAt", due);
        teller.tell(said, "deadline-extended", dice.happens(800) ? data.and("apologyIssued", dice.happens(750)) : data);
    }

    private String outcome() {
        return dice.happens(930) ? "APPROVED" : dice.one(List.of("REFUSED", "REFUSED", "STOPPED"));
    }

    /** The result is fetched within some days, or never. */
    private void end(String kind, Data data) {
        teller.tell(now, kind, data);
        if (kind.equals("processed") && dice.happens(860)) {
            now = now.plusMinutes(30);
            passDays(dice.nearer(0, 8));
            teller.tell(now, "returned", Data.none());
        }
    }

    private void passDays(int openDays) {
        now = notBeforeNow(dice.officeTime(WorkDays.after(now.toLocalDate(), openDays)));
    }

    private LocalDateTime notBeforeNow(LocalDateTime time) {
        return time.isAfter(now) ? time : now.plusMinutes(5);
    }
}
