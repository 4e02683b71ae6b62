package vn.tiendo.simulation.world;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.command.dossier.Telling;
import vn.tiendo.simulation.story.Arrival;
import vn.tiendo.simulation.story.Dice;
import vn.tiendo.simulation.story.Happening;
import vn.tiendo.simulation.story.Stage;
import vn.tiendo.simulation.story.Story;

/** An installation that lives through a story, in virtual time. */
public final class World {
    private static final int DICE_OF_MOMENTS = 1_000_000;

    private final Story story;
    private final Installation installation;
    private final Set<Stage> losing = EnumSet.noneOf(Stage.class);
    private final Map<Stage, Instant> paused = new EnumMap<>(Stage.class);
    private int arrived;
    private int happened;
    private int moment;

    /** @param faults that are planted */
    public World(Story story, Set<Fault> faults) {
        this.story = story;
        this.installation = new Installation(faults);
    }

    /** Everything up to an instant happens, and each stage does some of its work. */
    public void goOnUntil(Instant now) {
        arriveUntil(now);
        List<Happening> happenings = story.happenings();
        while (happened < happenings.size() && !happenings.get(happened).at().isAfter(now)) {
            happen(happenings.get(happened++));
        }
        Dice dice = Dice.of(story.seed(), DICE_OF_MOMENTS + moment++);
        for (Stage stage : Stage.values()) {
            if (!paused.getOrDefault(stage, Instant.MIN).isAfter(now)) {
                installation.work(stage, dice, () -> losing.remove(stage));
            }
        }
        installation.goOnRebuilding(dice);
    }

    private void arriveUntil(Instant now) {
        List<Arrival> arrivals = story.arrivals();
        while (arrived < arrivals.size() && !arrivals.get(arrived).at().isAfter(now)) {
            Arrival arrival = arrivals.get(arrived++);
            installation.tell(new Telling(arrival.event(), arrival.at()));
        }
    }

    private void happen(Happening happening) {
        switch (happening) {
            case Happening.ToldAgain again -> tellAgain(again);
            case Happening.BatchLost batch -> losing.add(batch.stage());
            case Happening.Paused pause -> paused.put(pause.stage(), pause.at().plus(pause.during()));
            case Happening.Rewound rewound -> installation.rewind(rewound.stage(), rewound.records());
            case Happening.RulesChanged changed -> installation.change(changed.change());
            case Happening.RebuildAsked _ -> installation.rebuild();
            case Happening.ReadModelLost _ -> installation.loseReadModel();
        }
    }

    private void tellAgain(Happening.ToldAgain again) {
        Instant since = again.at().minus(again.since());
        story.arrivals().stream()
                .filter(arrival -> arrival.at().isAfter(since) && arrival.at().isBefore(again.at()))
                .forEach(arrival -> installation.tell(new Telling(arrival.event(), again.at())));
    }

    /** Everything that is still on its way arrives. */
    public void comeToRest() {
        arriveUntil(Instant.MAX);
        installation.comeToRest();
    }

    public Story story() {
        return story;
    }

    public Installation installation() {
        return installation;
    }
}
