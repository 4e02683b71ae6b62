package vn.tiendo.command.intake.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.problem.http.Problem;

/** The address that events are posted to, in every form in which they may come. */
@RestController
@RequestMapping("/api/v1/dossier-events")
class EventDoorController {
    private final Reception reception;
    private final BatchDoor singleDoor;
    private final BatchDoor batchDoor;
    private final StreamDoor streamDoor;

    EventDoorController(Reception reception, BatchDoor singleDoor, BatchDoor batchDoor, StreamDoor streamDoor) {
        this.reception = reception;
        this.singleDoor = singleDoor;
        this.batchDoor = batchDoor;
        this.streamDoor = streamDoor;
    }

    @PostMapping(consumes = "application/cloudevents+json")
    ResponseEntity<Object> single(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        return Body.limited(request)
                .map(json -> singleDoor.take(List.of(reception.structured(json))))
                .orElseGet(Answers::tooLarge);
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<Object> binary(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        Map<String, String> attributes = CloudEventHeaders.of(request);
        if (attributes.isEmpty()) {
            throw new HttpMediaTypeNotSupportedException("plain JSON is no event");
        }
        return Body.limited(request)
                .map(data -> singleDoor.take(List.of(reception.binary(attributes, data))))
                .orElseGet(Answers::tooLarge);
    }

    @PostMapping(consumes = "application/cloudevents-batch+json")
    ResponseEntity<Object> batch(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        return Body.limited(request)
                .map(json -> batchDoor.take(reception.batch(json)))
                .orElseGet(Answers::tooLarge);
    }

    @PostMapping(consumes = "application/x-ndjson")
    ResponseEntity<Object> stream(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        ResponseEntity<Object> answer = streamDoor.take(Body.unlimited(request));
        // Where a body breaks off, Tomcat drops this answer for an error of its own, which then finds this one.
        Problem.keep(answer, request);
        return answer;
    }
}
