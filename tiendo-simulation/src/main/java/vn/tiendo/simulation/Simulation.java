package vn.tiendo.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import vn.tiendo.simulation.check.DayCheck;
import vn.tiendo.simulation.check.EndCheck;
import vn.tiendo.simulation.invariant.Broken;
import vn.tiendo.simulation.invariant.Invariant;
import vn.tiendo.simulation.story.Stories;
import vn.tiendo.simulation.story.Story;
import vn.tiendo.simulation.world.Fault;
import vn.tiendo.simulation.world.World;

/** Lets a virtual world live from its first day until everything has come to rest. */
public final class Simulation {
    private static final int MOMENTS_OF_A_DAY = 4;
    private static final long SECONDS_OF_A_MOMENT = 86_400 / MOMENTS_OF_A_DAY;

    private Simulation() {}

    /**
     * What a world came to.
     *
     * @param hash of its last figures: the same for the same seed, until what they mean changes
     * @param days that it lasted
     * @param events that were stored
     */
    public record Outcome(String hash, int days, int events) {}

    /**
     * The world of a seed.
     *
     * @throws Broken if something does not hold that must
     */
    public static Outcome of(long seed) {
        return of(Stories.of(seed), Set.of());
    }

    /**
     * A world in which faults are planted.
     *
     * @throws Broken if something does not hold that must
     */
    public static Outcome of(Story story, Set<Fault> faults) {
        World world = new World(story, faults);
        try {
            live(world);
        } catch (Broken broken) {
            throw broken;
        } catch (RuntimeException failure) {
            throw new Broken(Invariant.NO_EXCEPTION, failure.toString(), failure);
        }
        int events = world.installation().command().store().size();
        return new Outcome(Fingerprint.of(world), story.days(), events);
    }

    private static void live(World world) {
        Story story = world.story();
        for (LocalDate day = story.first(); !day.isAfter(story.last()); day = day.plusDays(1)) {
            Instant morning = day.atStartOfDay(Story.ZONE).toInstant();
            for (int moment = 1; moment <= MOMENTS_OF_A_DAY; moment++) {
                world.goOnUntil(morning.plusSeconds(moment * SECONDS_OF_A_MOMENT));
            }
            DayCheck.of(world, day);
        }
        world.comeToRest();
        EndCheck.of(world);
    }
}
