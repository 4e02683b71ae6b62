package vn.tiendo.faults.fault;

import static vn.tiendo.faults.site.Topics.answer;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import vn.tiendo.faults.site.Instance;
import vn.tiendo.faults.site.Site;
import vn.tiendo.local.run.Door;

/**
 * The owner of partitions is paused in the middle of its work until another process has taken them over and worked on;
 * then it wakes, and believes that they are its own.
 */
record PausedOwner(Door door) implements Fault {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @Override
    public void inflict(Scene scene) throws Exception {
        Instance owner = scene.site().first(door);
        scene.site().second(door).start();
        owner.pause();
        awaitTakenOver(scene.site());
    }

    /** The group's name is the application's; its members are those of the process that still answers. */
    private void awaitTakenOver(Site site) throws Exception {
        String group = site.first(door).application().name();
        int members = members(site, group);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (members(site, group) > members / 2 || members(site, group) == 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nobody takes over from " + group);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static int members(Site site, String group) throws Exception {
        ConsumerGroupDescription description = answer(
                site.topics().admin().describeConsumerGroups(List.of(group)).all())
                .get(group);
        return Objects.requireNonNull(description).members().size();
    }

    @Override
    public void lift(Scene scene) throws Exception {
        scene.site().first(door).resume();
        Thread.sleep(scene.dice().nextLong(PausedOwner.BETWEEN_LOOKS.toMillis() * 10));
        scene.site().second(door).stop();
    }
}
