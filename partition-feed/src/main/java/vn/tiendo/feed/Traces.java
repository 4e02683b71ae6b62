package vn.tiendo.feed;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Follows single events through work that is done in batches. Only events whose trace is sampled are followed; for all
 * others it costs a look at the headers of their message. Where a trace goes on is told as text, in the form of the header
 * {@code traceparent} of W3C Trace Context.
 */
public final class Traces {
    /** Of messages and requests. */
    public static final String HEADER = "traceparent";

    /** Follows nothing. */
    public static final Traces NONE = new Traces(OpenTelemetry.noop());

    private static final Pattern SAMPLED = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f][13579bdf]");

    private final Tracer tracer;

    Traces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("vn.tiendo");
    }

    /** Where the trace of what this thread does goes on; null if it is not sampled. */
    public @Nullable String current() {
        SpanContext current = Span.current().getSpanContext();
        return current.isSampled() ? text(current) : null;
    }

    /** Where the trace of a message goes on; null if it bears none that is sampled. */
    public static @Nullable String of(ConsumerRecord<byte[], byte[]> message) {
        Header header = message.headers().lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return null;
        }
        String value = new String(header.value(), StandardCharsets.US_ASCII);
        return context(value).isValid() ? value : null;
    }

    /**
     * Begins a step that several events take together: one span for the step, in the trace of the first of them and with
     * links to all, and one for each event in its own trace.
     *
     * @param events those that are sampled; with none of them nothing is told of the step
     */
    public TracedStep begin(String name, SpanKind kind, List<TracedEvent> events) {
        return begin(name, kind, events, Instant.now());
    }

    /** Begins a step that began at that time. */
    public TracedStep begin(String name, SpanKind kind, List<TracedEvent> events, Instant beginning) {
        return events.isEmpty() ? TracedStep.UNSEEN : TracedStep.begin(tracer, name, kind, events, beginning);
    }

    /** Of a message whose trace goes on there. */
    public static Header header(String parent) {
        return new RecordHeader(HEADER, parent.getBytes(StandardCharsets.US_ASCII));
    }

    static String text(SpanContext context) {
        return "00-%s-%s-%s"
                .formatted(
                        context.getTraceId(),
                        context.getSpanId(),
                        context.getTraceFlags().asHex());
    }

    /** Not valid, and not sampled, where the text is none of a sampled trace. */
    static SpanContext context(String text) {
        Matcher parts = SAMPLED.matcher(text);
        return parts.matches()
                ? SpanContext.createFromRemoteParent(
                        parts.group(1), parts.group(2), TraceFlags.getSampled(), TraceState.getDefault())
                : SpanContext.getInvalid();
    }
}
