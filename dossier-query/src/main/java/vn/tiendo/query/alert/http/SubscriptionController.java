package vn.tiendo.query.alert.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.audit.Signatory;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.alert.AlertEvent;
import vn.tiendo.query.alert.Answer;
import vn.tiendo.query.alert.Channel;
import vn.tiendo.query.alert.Subscriptions;
import vn.tiendo.query.alert.Subscriptions.Kept;
import vn.tiendo.query.question.Question;

/** Who is told of alerts besides the topic. */
@RestController
@RequestMapping("/api/v1/alert-subscriptions")
class SubscriptionController {
    private static final int MOST = 1_000;
    private static final int DELIVERIES = 100;
    private static final int LONGEST_TEXT = 512;
    private static final Set<String> SIGNED = Set.of("by", "reason");

    private final Subscriptions subscriptions;
    private final WebhookClient client;
    private final Signatory signatory;
    private final InstantSource clock;

    SubscriptionController(
            Subscriptions subscriptions, WebhookClient client, Signatory signatory, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.client = client;
        this.signatory = signatory;
        this.clock = clock;
    }

    /** Those of a unit and of all below it. */
    @Endpoint(value = "Who is told of alerts of a unit and of all below it.", asks = "unit.required")
    @GetMapping
    SubscriptionAnswer.Page all(Question question) {
        question.allowing(Set.of("unit"));
        AgencyCode unit = question.unit()
                .orElseThrow(() -> Refusal.invalidValue("unit", "\"unit\" is missing; say whose subscriptions"));
        return new SubscriptionAnswer.Page(subscriptions.of(unit, MOST).stream()
                .map(SubscriptionAnswer::of)
                .toList());
    }

    @Endpoint("One subscription; its secret is never told.")
    @GetMapping("/{id}")
    SubscriptionAnswer one(@PathVariable("id") String id, Question question) {
        question.allowing(Set.of());
        return SubscriptionAnswer.of(kept(id, question));
    }

    private Kept kept(String id, Question question) {
        return ofCaller(SubscriptionContent.id(id), question)
                .orElseThrow(() -> Refusal.notFound("There is no subscription of that name."));
    }

    /** Those of units of others are not there. */
    private Optional<Kept> ofCaller(String name, Question question) {
        return subscriptions
                .find(name)
                .filter(kept -> question.scope().holds(kept.subscription().unit()));
    }

    @Endpoint(
            value = "Puts a subscription.",
            takes = "subscription",
            refuses = {409, 422})
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    SubscriptionAnswer put(@PathVariable("id") String id, Question question, HttpServletRequest request)
            throws IOException {
        question.allowing(Set.of());
        String name = SubscriptionContent.id(id);
        SubscriptionContent content = SubscriptionContent.read(
                name, Bodies.object(request), ofCaller(name, question).map(Kept::subscription));
        question.inScope(content.subscription().unit());
        return SubscriptionAnswer.of(subscriptions.put(
                content.subscription(), signatory.of(content.by()), content.reason(), clock.instant()));
    }

    @Endpoint(
            value = "Removes a subscription.",
            asks = {"by.optional", "reason.optional"},
            status = 204)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable("id") String id, Question question) {
        question.allowing(SIGNED);
        Function<String, String> text = given -> SubscriptionContent.plain(given, LONGEST_TEXT);
        boolean removed = subscriptions.remove(
                kept(id, question).subscription().id(),
                signatory.of(question.value("by", text).orElse(null)),
                question.value("reason", text).orElse(null));
        if (!removed) {
            throw Refusal.notFound("There is no subscription of that name.");
        }
        return ResponseEntity.noContent().build();
    }

    /** What became of the last hundred alerts that were posted. */
    @Endpoint("What became of the last hundred alerts that were posted.")
    @GetMapping("/{id}/deliveries")
    AlertAnswer.Deliveries deliveries(@PathVariable("id") String id, Question question) {
        question.allowing(Set.of());
        String name = kept(id, question).subscription().id();
        return new AlertAnswer.Deliveries(subscriptions.deliveries(name, DELIVERIES).stream()
                .map(AlertAnswer::of)
                .toList());
    }

    /** Posts something now, so that whoever sets up a receiver sees whether it hears. */
    @Endpoint(value = "Posts something now, to see whether the receiver hears.", refuses = 409)
    @PostMapping("/{id}/ping")
    AlertAnswer.Ping ping(@PathVariable("id") String id, Question question) throws InterruptedException {
        question.allowing(Set.of());
        Kept kept = kept(id, question);
        if (!(kept.subscription().channel() instanceof Channel.Webhook webhook)) {
            throw Refusal.conflict("This subscription is a digest by e-mail; only a webhook can be tried.");
        }
        Answer answer = client.post(
                webhook,
                AlertEvent.ping(UUID.randomUUID(), kept.subscription().id(), clock.instant()),
                clock.instant());
        return new AlertAnswer.Ping(
                answer.taken(), answer.status(), answer.problem(), answer.took().toMillis());
    }
}
