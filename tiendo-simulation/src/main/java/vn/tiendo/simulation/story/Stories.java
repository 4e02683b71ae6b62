package vn.tiendo.simulation.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** Makes stories of seeds. */
public final class Stories {
    private static final LocalDate EARLIEST = LocalDate.of(2023, 1, 1);
    private static final LocalDate BEFORE_THE_MERGER = LocalDate.of(2025, 6, 10);
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<Stage> REWINDING = List.of(Stage.INGEST, Stage.RELAY, Stage.FEED, Stage.INDEX);

    private final Dice dice;
    private final Moments moments;
    private final Country country;

    private Stories(Dice dice, Moments moments) {
        this.dice = dice;
        this.moments = moments;
        this.country = Country.of(dice, moments.first());
    }

    /** The story of a seed. */
    public static Story of(long seed) {
        Dice dice = Dice.of(seed, 0);
        LocalDate first = dice.in100(30) ? BEFORE_THE_MERGER : EARLIEST.plusDays(dice.below(1_100));
        int days = dice.between(15, 60);
        Stories stories = new Stories(dice, new Moments(dice, first, days));
        List<Arrival> arrivals = IntStream.range(0, dice.between(3, 36))
                .mapToObj(number -> stories.life(Dice.of(seed, 1_000 + number), number))
                .flatMap(List::stream)
                .toList();
        return new Story(seed, first, days, stories.country.units(), arrivals, stories.happenings());
    }

    private List<Arrival> life(Dice own, int number) {
        Moments when = new Moments(own, moments.first(), moments.days());
        List<Arrival> arrivals = new ArrayList<>();
        for (LifecycleEvent event : Life.of(number, country, own, when)) {
            arrive(event, own, when, arrivals);
        }
        return arrivals;
    }

    /** Later, twice, under the id of something else, or too early, after which it is told again. */
    private static void arrive(LifecycleEvent event, Dice own, Moments when, List<Arrival> arrivals) {
        Instant at = event.time().plus(when.delay());
        arrivals.add(new Arrival(at, event));
        int kind = own.below(100);
        if (kind < 15) {
            arrivals.add(new Arrival(at.plus(when.delay()), event));
        } else if (kind < 18) {
            arrivals.add(new Arrival(event.time().minus(when.minutes(6, 600)), event));
        } else if (kind < 20) {
            arrivals.add(new Arrival(at.plus(when.delay()), other(event, own)));
        }
    }

    private static LifecycleEvent other(LifecycleEvent event, Dice own) {
        Fact fact = own.in100(50) ? event.fact() : new Fact.Withdrawn();
        return new LifecycleEvent(
                event.dossier(), event.source(), event.id(), event.time().minusSeconds(1), fact);
    }

    private List<Happening> happenings() {
        Rules rules = new Rules(dice, moments, country);
        return IntStream.range(0, dice.below(12))
                .mapToObj(_ -> happening(rules))
                .toList();
    }

    private Happening happening(Rules rules) {
        Instant at = moments.any();
        int kind = dice.below(100);
        if (kind < 10) {
            return new Happening.ToldAgain(at, moments.minutes(60, 6_000));
        }
        if (kind < 30) {
            return new Happening.BatchLost(at, dice.oneOf(STAGES));
        }
        if (kind < 45) {
            return new Happening.Paused(at, dice.oneOf(STAGES), Duration.ofHours(dice.between(6, 120)));
        }
        if (kind < 60) {
            return new Happening.Rewound(at, dice.oneOf(REWINDING), dice.between(1, 60));
        }
        if (kind < 85) {
            return new Happening.RulesChanged(at, rules.change());
        }
        return kind < 97 ? new Happening.RebuildAsked(at) : new Happening.ReadModelLost(at);
    }
}
