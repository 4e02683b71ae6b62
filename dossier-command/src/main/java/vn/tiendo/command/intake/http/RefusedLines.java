package vn.tiendo.command.intake.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.Fault;
import vn.tiendo.command.intake.Reading.Refused;
import vn.tiendo.command.intake.RefusedLine;
import vn.tiendo.command.intake.RejectionSink;

/** Hands refused lines of streams to the rejections. */
final class RefusedLines {
    static final Refused TOO_LONG = new Refused(
            List.of(new Fault(
                    RejectionCode.MALFORMED, "", "this line is longer than 64 KiB; send one event in each line")),
            null,
            null,
            null);

    private final RejectionSink sink;
    private final Clock clock;

    RefusedLines(RejectionSink sink, Clock clock) {
        this.sink = sink;
        this.clock = clock;
    }

    /** @return completes once the rejections hold it safely */
    CompletableFuture<Void> setAside(long number, Lines.Line line, Refused refused) {
        return sink.refused(new RefusedLine(clock.instant(), number, refused, line.hash(), kept(line, refused)));
    }

    private static @Nullable String kept(Lines.Line line, Refused refused) {
        return line instanceof Lines.Line.Whole(byte[] bytes) && refused.allowsKeepingTheBytes()
                ? new String(bytes, StandardCharsets.UTF_8)
                : null;
    }
}
