package vn.tiendo.faults.fault;

import static vn.tiendo.faults.site.Topics.answer;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import vn.tiendo.faults.site.Site;
import vn.tiendo.local.run.Door;

/**
 * The owner of partitions is paused in the middle of its work until another process has taken them over and worked on;
 * then it wakes, and believes that they are its own.
 */
record PausedOwner(Door door) implements Fault {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration LONGEST_COMPANY = Duration.ofSeconds(4);

    @Override
    public void inflict(Scene scene) throws Exception {
        Site site = scene.site();
        int members = members(site);
        site.second(door).start();
        await("nobody comes beside the owner", () -> members(site) > members);
        site.first(door).pause();
        await("nobody takes over from the owner", () -> members(site) == members);
    }

    /** Something that is so at some time. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(String trouble, Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(trouble);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** The group's name is the application's. Each process has as many members as any other. */
    private int members(Site site) throws Exception {
        String group = site.first(door).application().name();
        ConsumerGroupDescription description = answer(site.topics()
                        .admin()
                        .describeConsumerGroups(List.of(group))
                        .all())
                .get(group);
        return Objects.requireNonNull(description).members().size();
    }

    @Override
    public void lift(Scene scene) throws Exception {
        scene.site().first(door).resume();
        Thread.sleep(scene.dice().nextLong(LONGEST_COMPANY.toMillis()));
        scene.site().second(door).stop();
    }
}
