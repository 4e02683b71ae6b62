package vn.tiendo.simulation.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import vn.tiendo.command.dossier.Telling;
import vn.tiendo.query.dossier.RecordedEvent;
import vn.tiendo.query.rules.RuleChange;
import vn.tiendo.simulation.story.Dice;
import vn.tiendo.simulation.story.Stage;

/** The three applications and the topics between them, all in memory. */
public final class Installation {
    private static final int PARTITIONS = 3;
    /** Of records: all there are. */
    private static final int ALL = 1_000_000;

    private final Set<Fault> faults;
    private final List<Telling> told = new ArrayList<>();
    private final Topic<Telling> lifecycle = new Topic<>(PARTITIONS);
    private final Topic<RecordedEvent> events = new Topic<>(PARTITIONS);
    private final CommandService command;
    private final Relay relay;
    private final QueryService query;
    private Tallying tallying;

    /** What is lost together with the read model. */
    private record Tallying(Publishing publishing, IndexService index) {
        static Tallying begin(Set<Fault> faults) {
            Topic<Publishing.Told> tally = new Topic<>(PARTITIONS);
            return new Tallying(new Publishing(tally, faults), new IndexService(tally, faults));
        }
    }

    Installation(Set<Fault> faults) {
        this.faults = faults;
        this.command = new CommandService(lifecycle, faults);
        this.relay = new Relay(command.store(), events, faults);
        this.query = new QueryService(events, command.store(), faults);
        this.tallying = Tallying.begin(faults);
    }

    void tell(Telling telling) {
        told.add(telling);
        lifecycle.append(telling.dossier().value(), telling);
    }

    /** Some batches of a stage, of some size. */
    void work(Stage stage, Dice dice, BooleanSupplier loses) {
        int most = dice.between(1, 60);
        switch (stage) {
            case INGEST -> each(dice, partition -> command.ingest(partition, most, loses.getAsBoolean()));
            case RELAY -> aWhile(dice, () -> relay.send(most, loses.getAsBoolean()));
            case FEED -> each(dice, partition -> query.feed(partition, most, loses.getAsBoolean()));
            case FOLD -> fold(dice, loses.getAsBoolean());
            case PUBLISH -> aWhile(dice, () -> publish(loses.getAsBoolean()));
            case INDEX -> each(dice, partition -> tallying.index().read(partition, most, loses.getAsBoolean()));
        }
    }

    private static void each(Dice dice, IntPredicate partitionHasMore) {
        for (int next = 0; next < PARTITIONS; next++) {
            int partition = next;
            aWhile(dice, () -> partitionHasMore.test(partition));
        }
    }

    /** Batch after batch; now and then the rest is left for later. */
    private static void aWhile(Dice dice, BooleanSupplier hasMore) {
        boolean more = true;
        while (more && dice.in100(90)) {
            more = hasMore.getAsBoolean();
        }
    }

    /** A fold that is lost before its commit was none. */
    private void fold(Dice dice, boolean lost) {
        if (!lost && dice.in100(80)) {
            query.derived().tally().fold();
        }
    }

    private boolean publish(boolean lost) {
        return tallying.publishing().handOver(query.derived().tally(), lost);
    }

    void goOnRebuilding(Dice dice) {
        query.goOnRebuilding(dice.between(1, 8));
    }

    void rewind(Stage stage, int records) {
        switch (stage) {
            case INGEST -> command.rewind(records);
            case RELAY -> relay.rewind(records);
            case FEED -> query.rewind(records);
            case INDEX -> tallying.index().rewind(records);
            case FOLD, PUBLISH -> {}
        }
    }

    void change(RuleChange change) {
        query.change(change, this::moveOn);
    }

    void rebuild() {
        query.rebuild();
    }

    void loseReadModel() {
        query.loseEverything();
        tallying = Tallying.begin(faults);
    }

    /** Nothing is on its way any more, and a last rebuild is done. */
    void comeToRest() {
        boolean moving = true;
        while (moving) {
            moving = moveOn();
            query.derived().tally().fold();
            moving |= publish(false);
            moving |= all(partition -> tallying.index().read(partition, ALL, false));
        }
        query.rebuild();
        while (query.isRebuilding()) {
            query.goOnRebuilding(ALL);
        }
    }

    /** Up to the read model; whether anything was on its way. */
    private boolean moveOn() {
        boolean moved = all(partition -> command.ingest(partition, ALL, false));
        moved |= relay.send(ALL, false);
        moved |= all(partition -> query.feed(partition, ALL, false));
        return moved;
    }

    private static boolean all(IntPredicate partitionHadMore) {
        boolean any = false;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            any |= partitionHadMore.test(partition);
        }
        return any;
    }

    /** Everything that shops told and were answered for, as often as they told it. */
    public List<Telling> told() {
        return Collections.unmodifiableList(told);
    }

    public CommandService command() {
        return command;
    }

    public QueryService query() {
        return query;
    }

    public Publishing publishing() {
        return tallying.publishing();
    }

    public IndexService index() {
        return tallying.index();
    }
}
