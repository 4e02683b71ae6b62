package vn.tiendo.feed;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A step under way, which ends when it is closed. */
public final class TracedStep implements AutoCloseable {
    /** The code of the dossier that an event is about. */
    private static final String DOSSIER = "tiendo.dossier";

    static final TracedStep UNSEEN = new TracedStep(null, List.of(), List.of());

    private final @Nullable Span batch;
    private final List<Span> spans;
    private final List<TracedEvent> onward;

    private TracedStep(@Nullable Span batch, List<Span> spans, List<TracedEvent> onward) {
        this.batch = batch;
        this.spans = spans;
        this.onward = onward;
    }

    static TracedStep begin(Tracer tracer, String name, SpanKind kind, List<TracedEvent> events, Instant beginning) {
        SpanBuilder batch = builder(tracer, name + " batch", events.getFirst()).setStartTimestamp(beginning);
        events.forEach(event -> batch.addLink(Traces.context(event.parent())));
        Span whole = batch.setAttribute("tiendo.sampled", events.size()).startSpan();
        List<Span> spans = events.stream()
                .map(event -> builder(tracer, name, event)
                        .setSpanKind(kind)
                        .setStartTimestamp(beginning)
                        .setAttribute(DOSSIER, event.dossier())
                        .addLink(whole.getSpanContext())
                        .startSpan())
                .toList();
        return new TracedStep(whole, spans, onward(events, spans));
    }

    private static SpanBuilder builder(Tracer tracer, String name, TracedEvent event) {
        SpanContext parent = Traces.context(event.parent());
        return tracer.spanBuilder(name).setParent(Context.root().with(Span.wrap(parent)));
    }

    private static List<TracedEvent> onward(List<TracedEvent> events, List<Span> spans) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> new TracedEvent(
                        events.get(i).dossier(),
                        spans.get(i).getSpanContext().isSampled()
                                ? Traces.text(spans.get(i).getSpanContext())
                                : events.get(i).parent()))
                .toList();
    }

    /** Where the traces go on from here, in the order in which they were begun. */
    public List<TracedEvent> onward() {
        return onward;
    }

    /** Does the work, and ends the step; what fails is told with it. */
    public void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            failed(failure);
            throw failure;
        } finally {
            close();
        }
    }

    /** Says that it failed, by the kind of the failure: what it says may hold what nobody else should read. */
    public void failed(Throwable failure) {
        spans.forEach(
                span -> span.setStatus(StatusCode.ERROR, failure.getClass().getName()));
        if (batch != null) {
            batch.setStatus(StatusCode.ERROR, failure.getClass().getName());
        }
    }

    @Override
    public void close() {
        spans.forEach(Span::end);
        if (batch != null) {
            batch.end();
        }
    }
}
