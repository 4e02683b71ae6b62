package vn.tiendo.simulation.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.lifecycle.Outcome;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.contract.lifecycle.SuspensionReason;
import vn.tiendo.contract.tally.Cause;

/** What happens to one dossier, sensible for the most part. */
final class Life {
    private static final List<String> SOURCES = List.of("/shops/one", "/shops/two", "/portal");
    private static final List<String> SYSTEMS = List.of("portal", "one-stop");
    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final List<Cause> CAUSES = List.of(Cause.values());
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final List<ProcessingTime.Unit> TIMES = List.of(ProcessingTime.Unit.values());

    private final DossierCode code;
    private final Country country;
    private final Dice dice;
    private final Moments moments;
    private final List<LifecycleEvent> told = new ArrayList<>();
    private Instant now;

    private Life(DossierCode code, Country country, Dice dice, Moments moments) {
        this.code = code;
        this.country = country;
        this.dice = dice;
        this.moments = moments;
        this.now = moments.any();
    }

    /** Its events, in the order in which they came to somebody's mind. */
    static List<LifecycleEvent> of(int number, Country country, Dice dice, Moments moments) {
        AgencyCode unit = country.unit(dice);
        Life life = new Life(new DossierCode("%s-230101-%04d".formatted(unit, number)), country, dice, moments);
        life.begin(unit);
        life.goOn(dice.below(8));
        life.end();
        life.retract();
        return List.copyOf(life.told);
    }

    private void begin(AgencyCode unit) {
        if (dice.in100(25)) {
            tell(moments.before(now), new Fact.Registered(unit, procedure()));
        }
        if (dice.in100(96)) {
            tell(now, received(unit));
        }
        if (dice.in100(10)) {
            tell(dice.in100(50) ? moments.before(now) : moments.after(now), received(country.unit(dice)));
        }
    }

    private Fact received(AgencyCode unit) {
        int promised = dice.below(100);
        Instant dueAt = promised < 70 ? moments.due(now) : null;
        ProcessingTime time =
                promised >= 70 && promised < 90 ? new ProcessingTime(dice.between(1, 25), dice.oneOf(TIMES)) : null;
        return new Fact.Received(unit, procedure(), dice.oneOf(CHANNELS), dueAt, time);
    }

    private String procedure() {
        return "1.00000" + dice.below(3);
    }

    private void goOn(int steps) {
        for (int i = 0; i < steps; i++) {
            tell(next(), step());
        }
    }

    /** A fact dated back does not turn the clock back. */
    private Instant next() {
        if (dice.in100(5)) {
            return moments.before(now);
        }
        now = moments.after(now);
        return now;
    }

    private Fact step() {
        return switch (dice.below(15)) {
            case 0, 1, 2 -> new Fact.Suspended(SuspensionReason.SUPPLEMENT_REQUESTED);
            case 3 -> new Fact.Suspended(SuspensionReason.FINANCIAL_OBLIGATION);
            case 4, 5, 6 -> new Fact.Resumed(dice.in100(25) ? moments.due(now) : null);
            case 7, 8 -> new Fact.DeadlineExtended(moments.due(now), dice.in100(50) ? dice.in100(50) : null);
            case 9, 10 -> new Fact.Transferred(country.unit(dice));
            case 11 -> new Fact.Late(dice.in100(50) ? moments.due(now) : null);
            case 12 -> new Fact.TechnicalError(dice.oneOf(SYSTEMS), errorCode());
            case 13 -> new Fact.TechnicalErrorResolved(dice.oneOf(SYSTEMS), errorCode());
            default -> new Fact.Classified(dice.oneOf(CAUSES));
        };
    }

    private @Nullable String errorCode() {
        return dice.in100(50) ? "E-" + dice.below(2) : null;
    }

    private void end() {
        if (dice.in100(70)) {
            tell(next(), finish());
            if (dice.in100(40)) {
                tell(next(), new Fact.Returned());
            }
            if (dice.in100(25)) {
                goOn(dice.between(1, 2));
            }
        }
    }

    private Fact finish() {
        return switch (dice.below(6)) {
            case 0 -> new Fact.Withdrawn();
            case 1 -> new Fact.NotAccepted();
            case 2 -> new Fact.Returned();
            default -> new Fact.Processed(dice.oneOf(OUTCOMES));
        };
    }

    private void retract() {
        while (!told.isEmpty() && dice.in100(20)) {
            LifecycleEvent target = dice.oneOf(told);
            tell(next(), new Fact.Retracted(target.id(), dice.in100(90) ? target.source() : null, "told by mistake"));
            if (dice.in100(40)) {
                tell(target.time(), target.fact());
            }
        }
    }

    private void tell(Instant time, Fact fact) {
        told.add(new LifecycleEvent(code, dice.oneOf(SOURCES), "e" + told.size(), time, fact));
    }
}
