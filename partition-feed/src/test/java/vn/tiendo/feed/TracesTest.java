package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final String SAMPLED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String NOT_SAMPLED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

    @Test
    void readOnlyWhatIsSampled() {
        assertThat(Traces.of(message(SAMPLED))).isEqualTo(SAMPLED);
        assertThat(Traces.of(message(NOT_SAMPLED))).isNull();
        assertThat(Traces.of(message("not a trace"))).isNull();
        assertThat(Traces.of(message("00-" + "0".repeat(32) + "-00f067aa0ba902b7-01")))
                .isNull();
        assertThat(Traces.of(new ConsumerRecord<>("t", 0, 0, new byte[0], new byte[0])))
                .isNull();
    }

    @Test
    void sayNothingOfAStepWithoutSampledEvents() {
        try (TracedStep step = Traces.NONE.begin("step", SpanKind.INTERNAL, List.of())) {
            assertThat(step).isSameAs(TracedStep.UNSEEN);
            assertThat(step.onward()).isEmpty();
        }
    }

    /** So an event is followed by those behind a process that follows nothing. */
    @Test
    void goOnWhereNothingIsFollowed() {
        TracedEvent event = new TracedEvent("H01-1", SAMPLED);
        try (TracedStep step = Traces.NONE.begin("step", SpanKind.INTERNAL, List.of(event))) {
            assertThat(step.onward()).containsExactly(event);
        }
    }

    private static ConsumerRecord<byte[], byte[]> message(String traceparent) {
        ConsumerRecord<byte[], byte[]> message = new ConsumerRecord<>("t", 0, 0, new byte[0], new byte[0]);
        message.headers().add(Traces.HEADER, traceparent.getBytes(StandardCharsets.US_ASCII));
        return message;
    }
}
