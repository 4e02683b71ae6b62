package vn.tiendo.query.dashboard.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tiendo.query.clearing.NotReached;
import vn.tiendo.query.clearing.RecordingService;
import vn.tiendo.query.clearing.RecordingService.Handled;
import vn.tiendo.query.clearing.Signature;
import vn.tiendo.query.dashboard.Form;
import vn.tiendo.query.dashboard.Outcome;
import vn.tiendo.query.question.Question;

/** Takes the form in which refused events are put back or discarded, one after another. */
record HandleForm(RecordingService recording) {
    private static final Logger LOG = LoggerFactory.getLogger(HandleForm.class);
    private static final String REJECTION = "rejection";
    private static final int MOST = 100;

    /** What is done with them. */
    enum Act {
        PUT_BACK,
        DISCARD
    }

    /** Does it; empty where nothing could be done, and the form says why. */
    Optional<Outcome> take(Form form) {
        List<Long> rejections = form.chosen(REJECTION, Long::valueOf);
        if (rejections.size() > MOST) {
            form.wrong(REJECTION, "form.tooMany");
        }
        Act act = form.choice("act", Question.oneOf(Act.class));
        Signature signature = new Signature(form.by(), form.why());
        return form.isWrong() ? Optional.empty() : handle(rejections, act, signature, form);
    }

    private Optional<Outcome> handle(List<Long> rejections, @Nullable Act act, Signature signature, Form form) {
        Map<Handled, List<String>> handled = new LinkedHashMap<>();
        int asked = 0;
        try {
            for (Long rejection : rejections) {
                Handled how = handle(rejection, Objects.requireNonNull(act), signature);
                handled.computeIfAbsent(how, _ -> new ArrayList<>()).add(rejection.toString());
                asked++;
            }
        } catch (NotReached away) {
            LOG.warn("Refused events could not be handled: {}", away.getMessage());
            if (asked == 0) {
                form.wrong("away", recording.isKnown() ? "form.away" : "form.notSet");
                return Optional.empty();
            }
        }
        return Optional.of(outcome(Objects.requireNonNull(act), handled, rejections.size() - asked));
    }

    private Handled handle(long rejection, Act act, Signature signature) {
        return switch (act) {
            case PUT_BACK -> recording.putBack(rejection, signature);
            case DISCARD -> recording.discard(rejection, signature);
        };
    }

    /** @param left of which nothing is known, because no answer came any more */
    private static Outcome outcome(Act act, Map<Handled, List<String>> handled, int left) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put(
                act == Act.PUT_BACK ? "putBack" : "discarded",
                handled.getOrDefault(Handled.DONE, List.of()).size());
        if (left > 0) {
            counts.put("left", left);
        }
        return new Outcome(
                counts,
                Map.of(
                        "notKept", Outcome.Several.of(handled.getOrDefault(Handled.NOT_KEPT, List.of())),
                        "gone", Outcome.Several.of(handled.getOrDefault(Handled.UNKNOWN, List.of()))));
    }
}
