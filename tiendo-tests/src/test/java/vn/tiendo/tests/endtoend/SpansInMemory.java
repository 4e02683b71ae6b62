package vn.tiendo.tests.endtoend;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Where all applications of this JVM send their spans, in place of a collector; the end of one ends nothing for others. */
@AutoConfiguration
class SpansInMemory {
    private static final Queue<SpanData> SPANS = new ConcurrentLinkedQueue<>();

    /** Those that have ended. */
    static List<SpanData> spans() {
        return List.copyOf(SPANS);
    }

    @Bean
    SpanExporter spansInMemoryExporter() {
        return new SpanExporter() {
            @Override
            public CompletableResultCode export(Collection<SpanData> spans) {
                SPANS.addAll(spans);
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode flush() {
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode shutdown() {
                return CompletableResultCode.ofSuccess();
            }
        };
    }
}
