package vn.tiendo.query.classification.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.RefusedContent;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;
import vn.tiendo.problem.http.Problem;
import vn.tiendo.query.classification.Classification;
import vn.tiendo.query.classification.Classifying;
import vn.tiendo.query.classification.Classifying.Outcome;
import vn.tiendo.query.classification.NotAcknowledged;
import vn.tiendo.query.question.Question;

/** A manager says why dossiers are late. It goes in as a lifecycle event like any other, and figures follow from there. */
@RestController
class ClassificationController {
    private static final Logger LOG = LoggerFactory.getLogger(ClassificationController.class);
    private static final int LARGEST = 256 << 10;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Classifying classifying;
    private final Clock clock;

    ClassificationController(Classifying classifying, Clock clock) {
        this.classifying = classifying;
        this.clock = clock;
    }

    /**
     * What was taken.
     *
     * @param accepted how many dossiers
     * @param id by which it can be told again
     * @param time by which it can be told again
     * @param notLate dossiers among them that are late in no book today: the cause shows once they are
     */
    record Accepted(int accepted, String id, Instant time, List<DossierCode> notLate) {}

    @Endpoint(
            value = "Says of late dossiers why they are.",
            answers = Accepted.class,
            status = 202,
            takes = "classification",
            refuses = 422)
    @PostMapping(path = "/api/v1/classifications", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> classify(HttpServletRequest request, Question question) throws IOException {
        question.allowing(Set.of());
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        return body.length > LARGEST
                ? Problem.answer(Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "At most " + ClassificationContent.MOST_DOSSIERS + " dossiers can be classified at once."))
                : classify(ClassificationContent.read(json(body), clock.instant()), question);
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            Faults faults = new Faults();
            faults.at("", Code.MALFORMED, "this is no JSON, or a name stands twice in an object; send one JSON object");
            faults.refuse();
            throw e;
        }
    }

    private ResponseEntity<Object> classify(Classification classification, Question question) {
        return switch (classifying.classify(classification, null, null, question.today(), question.scope())) {
            case Outcome.Taken(List<DossierCode> notLate) ->
                ResponseEntity.accepted()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(new Accepted(
                                classification.dossiers().size(), classification.id(), classification.time(), notLate));
            case Outcome.Unknown(List<DossierCode> unknown) -> throw refused(classification, unknown);
            case Outcome.Unsettled(NotAcknowledged why) -> {
                LOG.info(
                        "A classification of {} dossiers: {}",
                        classification.dossiers().size(),
                        why.toString(),
                        why);
                yield notAcknowledged(classification);
            }
        };
    }

    private static RefusedContent refused(Classification classification, List<DossierCode> unknown) {
        Faults faults = new Faults();
        unknown.forEach(dossier -> faults.at(
                "/" + ClassificationContent.DOSSIERS + "/"
                        + classification.dossiers().indexOf(dossier),
                Code.INVALID_VALUE,
                "nothing was told of this dossier so far"));
        return faults.refusal();
    }

    private static ResponseEntity<Object> notAcknowledged(Classification classification) {
        ProblemDetail problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Not all of it was acknowledged in time; a part may be in. Send all of it again with this id and time.");
        problem.setProperty("id", classification.id());
        problem.setProperty("time", classification.time());
        return Problem.tryLater(problem);
    }
}
