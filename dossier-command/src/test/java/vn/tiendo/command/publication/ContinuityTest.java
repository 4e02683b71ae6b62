package vn.tiendo.command.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.command.eventstore.EventLog;
import vn.tiendo.command.eventstore.LostEvents;
import vn.tiendo.command.eventstore.Recording;
import vn.tiendo.command.eventstore.StoredEvent;
import vn.tiendo.command.publication.Continuity.Approval;
import vn.tiendo.contract.code.DossierCode;

/** Whether a store and a topic go on from one another, on both of them in memory. */
class ContinuityTest {
    private static final Approval NOTHING = new Approval("", -1);

    private final Store store = new Store();
    private final Topic topic = new Topic();

    @Test
    void nothingIsDoneBeforeTheyWereCompared() {
        Continuity continuity = continuity(NOTHING);

        assertThat(continuity.againstAppending()).isPresent();
        assertThat(continuity.againstTelling("first server")).isPresent();
    }

    @Test
    void aStoreThatIsAheadGoesOn() {
        store.append("A", "B", "C");
        topic.isTold(store, 2);

        Continuity continuity = looked(NOTHING);

        assertGoesOn(continuity);
        assertThat(store.topic).isEqualTo("topic one");
    }

    @Test
    void nothingIsDoneOnAnotherServerUntilItWasComparedToo() {
        store.append("A");
        topic.isTold(store, 1);
        Continuity continuity = looked(NOTHING);

        store.server = "second server";

        assertThat(continuity.againstAppending("second server")).isPresent();
        continuity.look();
        assertGoesOn(continuity);
    }

    @Test
    void aStoreThatWasSetBackStandsStillUntilSomebodyHasItTakeBackWhatItLost() {
        store.append("A", "B", "A", "C");
        topic.isTold(store, 4);
        List<StoredEvent> before = List.copyOf(store.events);
        store.isSetBackTo(1);
        store.relayed = 1;

        assertThat(looked(NOTHING).againstAppending().orElseThrow())
                .contains("ends at position 1", "tiendo.store.take-back=4");
        assertThat(looked(new Approval("", 3)).againstTelling("first server")).isPresent();

        assertGoesOn(looked(new Approval("", 4)));
        assertThat(store.events).containsExactlyInAnyOrderElementsOf(before);
        assertThat(store.relayed).isEqualTo(4);
        assertThat(store.sequence).isEqualTo(4);
    }

    @Test
    void whatWasStoredAndNotRelayedBeforeTheBackupIsRelayedStill() {
        store.append("A", "B", "C");
        topic.isTold(store, 3);
        store.isSetBackTo(2);
        store.relayed = 1;

        assertGoesOn(looked(new Approval("", 3)));

        assertThat(store.relayed).isEqualTo(1);
    }

    @Test
    void anEmptyStoreTakesBackEverything() {
        store.append("A", "B");
        topic.isTold(store, 2);
        store.isSetBackTo(0);
        store.topic = null;

        assertGoesOn(looked(new Approval("", 2)));

        assertThat(store.events).hasSize(2);
        assertThat(store.topic).isEqualTo("topic one");
    }

    @Test
    void aStoreThatWentOnAfterItWasSetBackIsRefused() {
        store.append("A", "B");
        topic.isTold(store, 2);
        store.isSetBackTo(1);
        store.append("C");

        assertThat(looked(new Approval("topic one", 2)).againstAppending().orElseThrow())
                .contains("event 0 of B at position 2");
    }

    @Test
    void aTopicMadeAnewIsToldNothingUntilSomebodyHasItToldEverything() {
        store.append("A", "B");
        topic.isTold(store, 2);
        looked(NOTHING);
        store.relayed = 2;
        topic.isMadeAnew("topic two");
        topic.isTold(store, 1); // before anybody saw it

        Continuity standing = looked(NOTHING);
        assertThat(standing.againstTelling("first server").orElseThrow()).contains("tiendo.relay.adopt=topic two");
        assertThat(standing.againstAppending()).isEmpty();
        assertThat(store.relayed).isEqualTo(2);

        assertGoesOn(looked(new Approval("topic two", -1)));
        assertThat(store.relayed).isZero();
        assertThat(topic.events).isEmpty();
    }

    @Test
    void whatSomebodySaidOfAnotherTopicIsNoAnswer() {
        store.append("A");
        store.topic = "topic zero";

        assertThat(looked(new Approval("topic zero", -1)).againstTelling("first server"))
                .isPresent();
    }

    private void assertGoesOn(Continuity continuity) {
        assertThat(continuity.againstAppending(store.server)).isEmpty();
        assertThat(continuity.againstTelling(store.server)).isEmpty();
    }

    private Continuity looked(Approval approval) {
        Continuity continuity = continuity(approval);
        continuity.look();
        return continuity;
    }

    private Continuity continuity(Approval approval) {
        return new Continuity(store, store, store, topic, approval);
    }

    private static final class Store implements EventLog, LostEvents, RelayedTopic {
        private final List<StoredEvent> events = new ArrayList<>();
        private String server = "first server";
        private @Nullable String topic;
        private long relayed;
        private long sequence;

        void append(String... dossiers) {
            for (String dossier : dossiers) {
                int number = (int) events.stream()
                        .filter(event -> event.dossier().equals(dossier))
                        .count();
                byte[] payload = (dossier + number).getBytes(StandardCharsets.UTF_8);
                events.add(new StoredEvent(
                        ++sequence, dossier, number, "received", Instant.EPOCH, Instant.EPOCH, payload));
            }
        }

        void isSetBackTo(long position) {
            events.removeIf(event -> event.position() > position);
            sequence = position;
        }

        @Override
        public List<StoredEvent> after(long position, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long lastPosition() {
            return events.stream().mapToLong(StoredEvent::position).max().orElse(0);
        }

        @Override
        public boolean holds(StoredEvent wanted) {
            return events.stream()
                    .anyMatch(event -> event.position() == wanted.position()
                            && event.dossier().equals(wanted.dossier())
                            && event.sequence() == wanted.sequence());
        }

        @Override
        public Optional<Recording> recorded(DossierCode dossier, String source, String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void holdAppends() {}

        @Override
        public void putBack(List<StoredEvent> lost) {
            lost.stream().filter(event -> !holds(event)).forEach(events::add);
        }

        @Override
        public void goOnBehind(long position) {
            sequence = Math.max(sequence, position);
        }

        @Override
        public String database() {
            return server;
        }

        @Override
        public Optional<String> id() {
            return Optional.ofNullable(topic);
        }

        @Override
        public void is(String id) {
            topic = id;
        }

        @Override
        public void startOver(String id) {
            topic = id;
            relayed = 0;
        }

        @Override
        public void takeBack(String id, long stored, long told, Runnable puttingBack) {
            puttingBack.run();
            topic = id;
            relayed = relayed >= stored ? told : relayed;
        }
    }

    private static final class Topic implements ToldEvents {
        private final List<StoredEvent> events = new ArrayList<>();
        private String id = "topic one";

        void isTold(Store store, long upTo) {
            store.events.stream().filter(event -> event.position() <= upTo).forEach(events::add);
        }

        void isMadeAnew(String newId) {
            id = newId;
            events.clear();
        }

        @Override
        public String topicId() {
            return id;
        }

        @Override
        public List<Last> last() {
            return events.isEmpty()
                    ? List.of()
                    : List.of(
                            new Last(events.getLast().position(), events.getLast()),
                            new Last(events.getFirst().position(), null));
        }

        @Override
        public void readBehind(long position, Consumer<List<StoredEvent>> reader) {
            reader.accept(
                    events.stream().filter(event -> event.position() > position).toList());
        }

        @Override
        public void empty() {
            events.clear();
        }
    }
}
