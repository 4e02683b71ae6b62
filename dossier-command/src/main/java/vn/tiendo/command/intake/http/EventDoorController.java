package vn.tiendo.command.intake.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.http.Problem;

/** The address that events are posted to, in every form in which they may come. */
@RestController
@RequestMapping("/api/v1/dossier-events")
class EventDoorController {
    private final Reception reception;
    private final BatchDoor singleDoor;
    private final BatchDoor batchDoor;
    private final StreamDoor streamDoor;
    private final Room room;
    private final Room streams;
    private final Duration longest;

    /**
     * A controller.
     *
     * @param room for the bytes of bodies
     * @param streams for streams, one each
     * @param longest until a body that is no stream is there
     */
    EventDoorController(
            Reception reception,
            BatchDoor singleDoor,
            BatchDoor batchDoor,
            StreamDoor streamDoor,
            Room room,
            Room streams,
            Duration longest) {
        this.reception = reception;
        this.singleDoor = singleDoor;
        this.batchDoor = batchDoor;
        this.streamDoor = streamDoor;
        this.room = room;
        this.streams = streams;
        this.longest = longest;
    }

    @Endpoint(
            value = "Takes events.",
            answers = BatchDoor.Accepted.class,
            status = 202,
            takes = "event",
            refuses = {408, 422})
    @PostMapping(consumes = "application/cloudevents+json")
    ResponseEntity<Object> single(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        return held(request, json -> singleDoor.take(List.of(reception.structured(json))));
    }

    @Endpoint(
            value = "Takes events.",
            asks = {"ce-specversion", "ce-id", "ce-source", "ce-type", "ce-subject", "ce-time"},
            answers = BatchDoor.Accepted.class,
            status = 202,
            takes = "data",
            refuses = {408, 422})
    @PostMapping(consumes = "application/json")
    ResponseEntity<Object> binary(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        Map<String, String> attributes = CloudEventHeaders.of(request);
        if (attributes.isEmpty()) {
            throw new HttpMediaTypeNotSupportedException("plain JSON is no event");
        }
        return held(request, data -> singleDoor.take(List.of(reception.binary(attributes, data))));
    }

    @Endpoint(
            value = "Takes events.",
            answers = BatchDoor.Accepted.class,
            status = 202,
            takes = "batch",
            refuses = {408, 422})
    @PostMapping(consumes = "application/cloudevents-batch+json")
    ResponseEntity<Object> batch(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        return held(request, json -> batchDoor.take(reception.batch(json)));
    }

    private ResponseEntity<Object> held(HttpServletRequest request, Function<byte[], ResponseEntity<Object>> door)
            throws IOException, HttpMediaTypeNotSupportedException {
        int bytes = Body.largestOf(request);
        if (!room.enter(bytes)) {
            return Answers.full();
        }
        try {
            return switch (Body.limited(request, longest)) {
                case Body.Whole(byte[] content) -> door.apply(content);
                case Body.TooLarge _ -> Answers.tooLarge();
                case Body.TooSlow _ -> Answers.tooSlow();
            };
        } finally {
            room.leave(bytes);
        }
    }

    @Endpoint(
            value = "Takes events.",
            answers = StreamTally.Answer.class,
            status = 202,
            takes = "lines",
            refuses = {408, 422})
    @PostMapping(consumes = "application/x-ndjson")
    ResponseEntity<Object> stream(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        InputStream body = Body.unlimited(request);
        if (!streams.enter(1)) {
            return Answers.full();
        }
        try {
            return stream(body, request);
        } finally {
            streams.leave(1);
        }
    }

    private ResponseEntity<Object> stream(InputStream body, HttpServletRequest request) {
        ResponseEntity<Object> answer = streamDoor.take(body);
        // Where a body breaks off, Tomcat drops this answer for an error of its own, which then finds this one.
        Problem.keep(answer, request);
        return answer;
    }
}
