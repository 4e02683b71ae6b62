package vn.tiendo.faults.fault;

import static vn.tiendo.faults.site.Topics.answer;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import vn.tiendo.faults.site.Instance;
import vn.tiendo.local.run.Door;

/** Somebody sets the offsets that Kafka keeps for a group back to the start, while nobody of the group is there. */
record RewoundGroup(Door door) implements Fault {
    @Override
    public void inflict(Scene scene) throws Exception {
        Instance reader = scene.site().first(door);
        reader.stop();
        rewind(scene.site().topics().admin(), reader.application().name());
    }

    private static void rewind(Admin admin, String group) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> start = new HashMap<>();
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .keySet()
                .forEach(partition -> start.put(partition, new OffsetAndMetadata(0)));
        if (start.isEmpty()) {
            throw new IllegalStateException(group + " has no offsets to be set back");
        }
        answer(admin.alterConsumerGroupOffsets(group, start).all());
    }

    @Override
    public void lift(Scene scene) throws Exception {
        scene.site().first(door).start();
    }
}
