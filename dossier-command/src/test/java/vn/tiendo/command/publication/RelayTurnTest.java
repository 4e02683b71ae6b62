package vn.tiendo.command.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import vn.tiendo.command.eventstore.EventLog;
import vn.tiendo.command.eventstore.Recording;
import vn.tiendo.command.eventstore.StoredEvent;
import vn.tiendo.command.ingest.IngestPositions;
import vn.tiendo.command.ingest.LifecyclePartitions;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.wire.PositionTold;

/** One turn of the relay, while something happens in its middle. */
class RelayTurnTest {
    private static final Instant NINE = Instant.parse("2023-10-02T02:00:00Z");

    private final Log log = new Log();
    private final Ingest ingest = new Ingest();
    private final Token token = new Token();
    private final Topic topic = new Topic();
    private final Relay relay = new Relay(log, token, topic, ingest, ingest, Duration.ofSeconds(1));

    /** A day that is told to be complete is frozen: what is missing in it then is missing for ever. */
    @Test
    void what_is_recorded_while_the_store_is_read_is_not_told_to_be_relayed() {
        ingest.through = NINE;
        log.afterReading = () -> {
            log.events.add(event(1));
            ingest.through = NINE.plusSeconds(5);
        };

        relay.relay(NINE.plusSeconds(10));

        assertThat(topic.sent).isEmpty();
        assertThat(topic.told).containsExactly(new PositionTold(0, NINE));
    }

    @Test
    void the_token_stays_where_the_topic_did_not_acknowledge() {
        log.events.add(event(1));
        topic.away = true;

        assertThatThrownBy(() -> relay.relay(NINE)).hasMessage("away");
        assertThat(token.position()).isZero();

        topic.away = false;
        relay.relay(NINE);
        assertThat(topic.sent).containsExactly(1L);
        assertThat(token.position()).isEqualTo(1);
    }

    private static StoredEvent event(long position) {
        return new StoredEvent(
                position,
                "H09.12-231002-0041",
                0,
                "vn.tiendo.dossier-event.returned.v1",
                NINE,
                NINE,
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static final class Log implements EventLog {
        private final List<StoredEvent> events = new ArrayList<>();
        private Runnable afterReading = () -> {};

        @Override
        public List<StoredEvent> after(long position, int limit) {
            List<StoredEvent> read = events.stream()
                    .filter(event -> event.position() > position)
                    .limit(limit)
                    .toList();
            afterReading.run();
            return read;
        }

        @Override
        public long lastPosition() {
            return events.size();
        }

        @Override
        public boolean holds(StoredEvent event) {
            return events.contains(event);
        }

        @Override
        public Optional<Recording> recorded(DossierCode dossier, String source, String id) {
            return Optional.empty();
        }
    }

    private static final class Ingest implements IngestPositions, LifecyclePartitions {
        private Instant through = Instant.MIN;

        @Override
        public OptionalLong next(int partition) {
            return OptionalLong.empty();
        }

        @Override
        public Optional<Instant> through(int partitions) {
            return Optional.of(through);
        }

        @Override
        public int count() {
            return 1;
        }

        @Override
        public int of(DossierCode dossier) {
            return 0;
        }
    }

    private static final class Token implements RelayToken {
        private long position;

        @Override
        public long position() {
            return position;
        }

        @Override
        public boolean inTurn(LongUnaryOperator turn) {
            position = turn.applyAsLong(position);
            return true;
        }
    }

    private static final class Topic implements EventTopic {
        private final List<Long> sent = new ArrayList<>();
        private final List<PositionTold> told = new ArrayList<>();
        private boolean away;

        @Override
        public void send(List<StoredEvent> events) {
            if (away) {
                throw new IllegalStateException("away");
            }
            events.forEach(event -> sent.add(event.position()));
        }

        @Override
        public void tell(PositionTold position) {
            told.add(position);
        }
    }
}
