package vn.tiendo.feed;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Where partitions go on: at the database's positions, if the topic is the one they are of. */
final class StartingPoint {
    private final FeedSettings settings;
    private final FeedPositions positions;
    private final Admin admin;
    private final String adoptedTopic;

    /** @param adoptedTopic the id of a topic that was made anew and is to be read from its beginning, else empty */
    StartingPoint(FeedSettings settings, FeedPositions positions, Admin admin, String adoptedTopic) {
        this.settings = settings;
        this.positions = positions;
        this.admin = admin;
        this.adoptedTopic = adoptedTopic;
    }

    Asked ask() {
        return new Asked();
    }

    /** The broker is asked once for all partitions: while it is away, they do not wait for it one after the other. */
    final class Asked {
        private @Nullable TopicFacts topic;
        private Map<Integer, Long> beginnings = Map.of();
        private @Nullable RuntimeException away;

        /** What the topic is. */
        TopicFacts topic() {
            if (away != null) {
                throw away;
            }
            return topic == null ? asked() : topic;
        }

        private TopicFacts asked() {
            try {
                TopicFacts answer = TopicFacts.of(admin, settings.topic());
                beginnings = answer.beginnings(admin, settings.topic());
                topic = answer;
                return answer;
            } catch (RuntimeException trouble) {
                away = trouble;
                throw trouble;
            }
        }

        /** @throws PartitionStopped if a person must decide */
        long nextOffset(TopicPartition partition) {
            TopicFacts facts = topic();
            long beginning = beginnings.getOrDefault(partition.partition(), 0L);
            positions.begin(settings.name(), partition.partition(), new FeedPositions.Position(facts.id(), beginning));
            FeedPositions.Position position =
                    positions.find(settings.name(), partition.partition()).orElseThrow();
            if (!position.topicId().equals(facts.id())) {
                return adopted(partition, facts, beginning, "was made anew");
            }
            if (endsBefore(position, partition, facts)) {
                return adopted(partition, facts, beginning, "has lost what was read of it");
            }
            if (position.nextOffset() < beginning && !facts.compacted()) {
                throw new PartitionStopped("records from %d to %d of %s are gone and were never read"
                        .formatted(position.nextOffset(), beginning - 1, partition));
            }
            return position.nextOffset();
        }
    }

    /** Then what is appended next would be taken for what was read. The end is asked for after the position is known. */
    private boolean endsBefore(FeedPositions.Position position, TopicPartition partition, TopicFacts topic) {
        long end = topic.ends(admin, settings.topic()).getOrDefault(partition.partition(), 0L);
        return end < position.nextOffset();
    }

    private long adopted(TopicPartition partition, TopicFacts topic, long beginning, String why) {
        if (!adoptedTopic.equals(topic.id())) {
            throw new PartitionStopped("topic %s %s (id %s); to go on from its beginning set tiendo.feed.%s.adopt=%s"
                    .formatted(settings.topic(), why, topic.id(), settings.name(), topic.id()));
        }
        positions.adopt(settings.name(), partition.partition(), new FeedPositions.Position(topic.id(), beginning));
        return beginning;
    }
}
