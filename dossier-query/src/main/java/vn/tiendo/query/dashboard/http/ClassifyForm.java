package vn.tiendo.query.dashboard.http;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.query.classification.Classification;
import vn.tiendo.query.classification.Classifying;
import vn.tiendo.query.clearing.Retracting;
import vn.tiendo.query.dashboard.Form;
import vn.tiendo.query.dashboard.Outcome;
import vn.tiendo.query.question.Question;

/** Takes the form in which somebody says why dossiers are late, and says it as the API does. */
record ClassifyForm(Classifying classifying, Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(ClassifyForm.class);
    private static final int MOST = 1_000;
    private static final String DOSSIER = "dossier";

    /** Says it of the dossiers that are ticked; empty where that cannot be done, and the form says why. */
    Optional<Outcome> take(Form form, Question question) {
        List<DossierCode> dossiers = form.chosen(DOSSIER, DossierCode::new);
        if (dossiers.size() > MOST) {
            form.wrong(DOSSIER, "form.tooMany");
        }
        Cause cause = form.choice("saidCause", Question.oneOf(Cause.class));
        String by = form.by();
        String why = form.why();
        return form.isWrong() ? Optional.empty() : say(saying(cause, dossiers), new Words(by, why), form, question);
    }

    private record Words(String by, String why) {}

    private Classification saying(@Nullable Cause cause, List<DossierCode> dossiers) {
        return new Classification(
                UUID.randomUUID().toString(),
                Retracting.SOURCE,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Objects.requireNonNull(cause),
                dossiers);
    }

    private Optional<Outcome> say(Classification saying, Words words, Form form, Question question) {
        return switch (classifying.classify(saying, words.by(), words.why(), question.today(), question.scope())) {
            case Classifying.Outcome.Taken(List<DossierCode> notLate) ->
                Optional.of(outcome(saying.dossiers().size(), notLate, List.of()));
            case Classifying.Outcome.Unknown(List<DossierCode> unknown) ->
                sayOfKnown(saying, unknown, words, form, question);
            case Classifying.Outcome.Unsettled(var why) -> {
                LOG.info(
                        "A classification of {} dossiers: {}", saying.dossiers().size(), why.toString(), why);
                form.wrong("away", "form.unsettled");
                yield Optional.empty();
            }
        };
    }

    /** The others are said all the same: they were ticked too. */
    private Optional<Outcome> sayOfKnown(
            Classification saying, List<DossierCode> unknown, Words words, Form form, Question question) {
        List<DossierCode> known = new ArrayList<>(saying.dossiers());
        known.removeAll(unknown);
        if (known.isEmpty()) {
            return Optional.of(outcome(0, List.of(), unknown));
        }
        Classification rest = new Classification(saying.id(), saying.source(), saying.time(), saying.cause(), known);
        return say(rest, words, form, question).map(said -> said.with("unknown", Outcome.Several.of(unknown)));
    }

    /** @param unknown that are left out */
    private static Outcome outcome(int taken, List<DossierCode> notLate, List<DossierCode> unknown) {
        return new Outcome(
                Map.of("taken", taken),
                Map.of("notLate", Outcome.Several.of(notLate), "unknown", Outcome.Several.of(unknown)));
    }
}
