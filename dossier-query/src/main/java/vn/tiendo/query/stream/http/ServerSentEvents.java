package vn.tiendo.query.stream.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.util.SortedSet;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.stream.Tiding;

/** Tidings as server-sent events (HTML Living Standard, 9.2), their data as JSON; a heartbeat is a comment. */
record ServerSentEvents(SseEmitter emitter) implements Outlet {
    /** Figures of units may be others than they were. */
    record Changed(
            SortedSet<AgencyCode> units, @JsonUnwrapped Freshness freshness) {}

    @Override
    public void tell(Tiding tiding) throws IOException {
        emitter.send(event(tiding));
    }

    /** The beginning of a day says nothing of a position, so it has no id: the last one stays. */
    private static SseEventBuilder event(Tiding tiding) {
        return switch (tiding) {
            case Tiding.Hello(Freshness freshness) -> event("hello", freshness, freshness);
            case Tiding.Changed(SortedSet<AgencyCode> units, Freshness freshness) ->
                event("changed", freshness, new Changed(units, freshness));
            case Tiding.Day day -> SseEmitter.event().name("day").data(day, MediaType.APPLICATION_JSON);
        };
    }

    private static SseEventBuilder event(String name, Freshness freshness, Object data) {
        return SseEmitter.event()
                .name(name)
                .id(Long.toString(freshness.position()))
                .data(data, MediaType.APPLICATION_JSON);
    }

    @Override
    public void beat() throws IOException {
        emitter.send(SseEmitter.event().comment(""));
    }

    @Override
    public void end() {
        emitter.complete();
    }
}
