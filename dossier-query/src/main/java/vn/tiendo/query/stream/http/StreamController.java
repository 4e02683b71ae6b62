package vn.tiendo.query.stream.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.stream.Audience;
import vn.tiendo.query.stream.Watcher;

/**
 * Events when figures of the watched units change. A stream is no request that is worked on: once it is begun it is
 * counted among streams alone, and each has a virtual thread that mostly waits.
 */
@RestController
class StreamController {
    private static final String PATH = "/api/v1/stream";
    /** Asks a proxy to hand on each event as it comes. */
    private static final String NOT_GATHERED = "X-Accel-Buffering";

    private static final long WITHOUT_END = 0;
    private final Audience audience;
    private final Tellings tellings;

    StreamController(Audience audience, Tellings tellings) {
        this.audience = audience;
        this.tellings = tellings;
    }

    /** @param lastEvent the last that a client has seen who comes back, null or empty for one who comes */
    @Endpoint(
            value = "Events when figures of the watched units change.",
            asks = {"unit.many", "Last-Event-ID"})
    @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            Question question, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEvent) {
        boolean cameBack = lastEvent != null && !lastEvent.isBlank();
        Watcher watcher = new Watcher(StreamQuestion.of(question).units(), cameBack);
        if (!audience.join(watcher)) {
            throw Refusal.busy("As many watch as may at once; ask again later, or ask for figures now and then.");
        }
        SseEmitter emitter = new SseEmitter(WITHOUT_END);
        emitter.onCompletion(watcher::end);
        tellings.begin(watcher, new ServerSentEvents(emitter));
        return head().body(emitter);
    }

    /** What a stream begins with, for whoever asks for nothing more. */
    @Endpoint(value = "What a stream begins with.", asks = "unit.many")
    @RequestMapping(method = RequestMethod.HEAD, path = PATH)
    ResponseEntity<Void> head(Question question) {
        StreamQuestion.of(question);
        return head().contentType(MediaType.TEXT_EVENT_STREAM).build();
    }

    private static BodyBuilder head() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header(NOT_GATHERED, "no");
    }
}
