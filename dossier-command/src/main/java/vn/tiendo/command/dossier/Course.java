package vn.tiendo.command.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.dossier.Step.Finish;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.lifecycle.Outcome;

/** Walks along the facts in the order of judging, keeps what moved the dossier and notes what contradicts. */
final class Course {
    private final List<Step> steps = new ArrayList<>();
    private final Set<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);
    private boolean suspended;
    private @Nullable Judged finish;

    private Course() {}

    static Course of(List<Judged> inOrder) {
        Course course = new Course();
        inOrder.forEach(course::take);
        return course;
    }

    List<Step> steps() {
        return steps;
    }

    /** Those that show on the way; the others are found by {@link Anomalies}. */
    Set<Anomaly> anomalies() {
        return anomalies;
    }

    private void take(Judged judged) {
        if (finish == null) {
            move(judged);
        } else if (contradicts(finish, judged)) {
            anomalies.add(Anomaly.FACT_AFTER_FINISH);
        }
    }

    private void move(Judged judged) {
        Instant at = judged.at();
        switch (judged.fact()) {
            case Fact.Suspended suspension -> suspend(new Step.Suspended(at, suspension.reason()));
            case Fact.Resumed resumption -> resume(new Step.Resumed(at, resumption.dueAt()));
            case Fact.DeadlineExtended(Instant dueAt, Boolean apologyIssued) ->
                steps.add(new Step.Reappointed(at, dueAt, apologyIssued));
            case Fact.Transferred transfer -> steps.add(new Step.Transferred(at, transfer.agencyCode()));
            case Fact.Processed processed -> finish(judged, finishOf(processed.outcome()));
            case Fact.Withdrawn _ -> finish(judged, Finish.WITHDRAWN);
            case Fact.NotAccepted _ -> finish(judged, Finish.NOT_ACCEPTED);
            case Fact.Returned _ -> finish(judged, Finish.RETURNED);
            case Fact.Received _,
                    Fact.Registered _,
                    Fact.Late _,
                    Fact.TechnicalError _,
                    Fact.TechnicalErrorResolved _,
                    Fact.Classified _,
                    Fact.Retracted _ -> {}
        }
    }

    private void suspend(Step.Suspended step) {
        if (suspended) {
            anomalies.add(Anomaly.SUSPENDED_TWICE);
        } else {
            suspended = true;
            steps.add(step);
        }
    }

    private void resume(Step.Resumed step) {
        if (suspended) {
            suspended = false;
            steps.add(step);
        } else {
            anomalies.add(Anomaly.RESUMED_WITHOUT_SUSPENSION);
        }
    }

    private void finish(Judged judged, Finish how) {
        finish = judged;
        steps.add(new Step.Finished(judged.at(), how));
    }

    private static Finish finishOf(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> Finish.APPROVED;
            case REFUSED -> Finish.REFUSED;
            case STOPPED -> Finish.STOPPED;
        };
    }

    /** The same finish told by a second system contradicts nothing. */
    private static boolean contradicts(Judged finish, Judged later) {
        return wouldMoveAFinished(later.fact().kind()) && !Anomalies.tellsTheSame(finish.event(), later.event());
    }

    /** The citizen fetches the result after the finish, and other receipts are told by {@code RECEIPTS_DISAGREE}. */
    private static boolean wouldMoveAFinished(Kind kind) {
        return switch (kind) {
            case SUSPENDED, RESUMED, DEADLINE_EXTENDED, TRANSFERRED, PROCESSED, WITHDRAWN, NOT_ACCEPTED -> true;
            case RECEIVED,
                    RETURNED,
                    REGISTERED,
                    LATE,
                    TECHNICAL_ERROR,
                    TECHNICAL_ERROR_RESOLVED,
                    CLASSIFIED,
                    RETRACTED -> false;
        };
    }
}
